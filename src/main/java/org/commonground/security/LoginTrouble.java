package org.commonground.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.commonground.shell.Routes;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Leads back to the login page after a sign-in that failed, keeping the name that was typed. */
@Component
class LoginTrouble implements AuthenticationFailureHandler, AccessDeniedHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var matter = failure instanceof TooManyTries ? LoginNote.Matter.TOO_MANY : LoginNote.Matter.WRONG;
        back(request, response, matter);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        back(request, response, LoginNote.Matter.STALE);
    }

    private static void back(HttpServletRequest request, HttpServletResponse response, LoginNote.Matter matter)
            throws IOException {
        var typed = Optional.ofNullable(request.getParameter("username")).orElse("");
        new LoginNote(typed, matter).leave(request.getSession());
        response.sendRedirect(request.getContextPath() + "/" + Routes.LOGIN);
    }
}

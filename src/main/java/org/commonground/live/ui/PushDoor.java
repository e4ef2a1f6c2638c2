package org.commonground.live.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.commonground.live.Origin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Decides who gets a line for push, before there is one: a page of this very server, that is open here and has lines at all, by the number
 * that only it was told. Vaadin would shake hands with everybody first and ask afterwards, and who never answers would keep the socket.
 * Whatever asks for a socket passes here, by any name; live text has a door of its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class PushDoor extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(PushDoor.class);
    private static final String OWN_DOOR = "/live/";
    private static final String PUSH = "/VAADIN/push";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!asksForALine(request) || isAdmitted(request)) {
            chain.doFilter(request, response);
            return;
        }
        log.debug("No line for push for a page from {}", request.getHeader(HttpHeaders.ORIGIN));
        response.setStatus(HttpStatus.FORBIDDEN.value());
        // Whoever is refused keeps no connection open either.
        response.setHeader(HttpHeaders.CONNECTION, "close");
    }

    private static boolean asksForALine(HttpServletRequest request) {
        return isUpgrade(request) && !path(request).startsWith(OWN_DOOR)
                || path(request).startsWith(PUSH)
                || isPush(request);
    }

    private static boolean isUpgrade(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.UPGRADE)).stream()
                .anyMatch(protocols -> protocols.toLowerCase(Locale.ROOT).contains("websocket"));
    }

    /** As the server itself reads it, whatever was written. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    /** As Vaadin knows it. The parts of an upload are left to whoever takes it. */
    private static boolean isPush(HttpServletRequest request) {
        var kind = Optional.ofNullable(request.getContentType()).orElse("");
        return !kind.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                && "push".equals(request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER));
    }

    /** A browser names the page with every socket, and with a request of another kind only where it comes from elsewhere. */
    private static boolean isAdmitted(HttpServletRequest request) {
        var comesFromHere =
                Origin.isOwn(request) || !isUpgrade(request) && request.getHeader(HttpHeaders.ORIGIN) == null;
        var session = request.getSession(false);
        return comesFromHere
                && session != null
                && VaadinSession.getAllSessions(session).stream().anyMatch(each -> isOpen(each, request));
    }

    private static boolean isOpen(VaadinSession session, HttpServletRequest request) {
        session.lock();
        try {
            return isSame(session.getPushId(), request.getParameter(ApplicationConstants.PUSH_ID_PARAMETER))
                    && page(session, request.getParameter(ApplicationConstants.UI_ID_PARAMETER))
                            .filter(page ->
                                    page.getPushConfiguration().getPushMode().isEnabled())
                            .isPresent();
        } finally {
            session.unlock();
        }
    }

    private static Optional<UI> page(VaadinSession session, @Nullable String number) {
        return Optional.ofNullable(number)
                .filter(digits -> digits.matches("\\d{1,9}"))
                .map(digits -> session.getUIById(Integer.parseInt(digits)));
    }

    private static boolean isSame(@Nullable String known, @Nullable String told) {
        return known != null && told != null && MessageDigest.isEqual(bytes(known), bytes(told));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

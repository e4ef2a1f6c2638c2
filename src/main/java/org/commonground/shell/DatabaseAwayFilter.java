package org.commonground.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.commonground.shared.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers at once while the database does not. What needs none goes on: style sheets, scripts, and what open pages ask, which say themselves
 * what is the matter.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAwayFilter extends OncePerRequestFilter {

    private static final Pattern FILES = Pattern.compile(".*\\.(css|js|ico|png|svg|woff2?)");
    private static final Pattern ASKED_BY_PAGES = Pattern.compile("v-r=(uidl|heartbeat|push)");

    private final Database database;

    DatabaseAwayFilter(Database database) {
        this.database = database;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (!database.isAway()) {
            chain.doFilter(request, response);
        } else if (FILES.matcher(path).matches()) {
            chain.doFilter(new Nobody(request), response);
        } else if (path.startsWith("/VAADIN/")
                || ASKED_BY_PAGES
                        .matcher(String.valueOf(request.getQueryString()))
                        .find()) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** Whoever asks for a file of the product is not looked up. */
    private static final class Nobody extends HttpServletRequestWrapper {

        Nobody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            return null;
        }
    }
}

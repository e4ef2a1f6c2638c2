package org.commonground.shell;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.commonground.shared.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows {@link PlainPage} wherever the server would answer with a page of its own, also for what is no request at all. */
final class LastPage extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(LastPage.class);
    private static final String POLICY =
            "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String SOON = "5";

    private final Phrases phrases;
    private final Database database;

    LastPage(Phrases phrases, Database database) {
        this.phrases = phrases;
        this.database = database;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        if (isAway(response, fault)) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        var reference = response.getStatus() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                ? Optional.ofNullable(fault).map(each -> Fault.note(String.valueOf(request.getRequestURI()), each))
                : Optional.<String>empty();
        try {
            write(request, response, reference);
        } catch (IOException gone) {
            LOG.debug("Nobody was there any more to read what happened", gone);
        }
    }

    private boolean isAway(Response response, @Nullable Throwable fault) {
        return response.getStatus() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                && (database.isAway() || (fault != null && Refusals.isAbsence(fault)));
    }

    private void write(Request request, Response response, Optional<String> reference) throws IOException {
        var language = language(request);
        var root = Optional.ofNullable(request.getContext())
                        .map(each -> each.getPath())
                        .orElse("") + "/";
        var page = new PlainPage(response.getStatus(), reference, language, root)
                .html(phrases, "GET".equals(request.getMethod()))
                .getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        if (response.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", SOON);
        }
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
        response.finishResponse();
    }

    /** As the pages of this browser's session speak, or else as the browser asks for. */
    private static Locale language(Request request) {
        if (request.getContext() != null
                && request.getSession(false) instanceof HttpSession session
                && session.getAttribute(Languages.SPOKEN) instanceof Locale spoken) {
            return spoken;
        }
        List<Locale> asked =
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
        return Languages.nearest(asked);
    }
}

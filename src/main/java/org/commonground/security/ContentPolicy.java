package org.commonground.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * The content security policy. Everything comes from us and nothing from elsewhere; the one page that starts Vaadin vouches for its
 * inline scripts with a number that is fresh for every answer. {@code unsafe-eval} stays because Vaadin 25.2 builds functions from
 * what the server sends, and inline styles because its components write some.
 */
@Component
class ContentPolicy implements VaadinServiceInitListener {

    private static final String REST =
            "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
                    + " connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    static final String EVERYWHERE = "default-src 'self'; script-src 'self'" + REST;

    private static final int NONCE_BYTES = 16;
    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            var nonce = nonce();
            page.getDocument().select("script").attr("nonce", nonce);
            var answer = page.getVaadinResponse();
            answer.setHeader(
                    "Content-Security-Policy",
                    "default-src 'self'; script-src 'self' 'unsafe-eval' 'nonce-" + nonce + "'" + REST);
            answer.setHeader("X-Frame-Options", "DENY");
        });
    }

    private String nonce() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}

package org.commonground.live;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * From where a page comes that asks for a line. Browsers send it with every WebSocket and pages cannot change it (RFC 6455, 10.2), so
 * a page of somebody else is known by it.
 */
public record Origin(String scheme, String host, int port) {

    private static final Map<String, Integer> DEFAULT_PORTS = Map.of("http", 80, "https", 443);

    /**
     * Whether a request comes from a page of this very server, by host and port. Where a proxy in front of us ends TLS without
     * telling us, the page's https is our http; the other way round is refused. Forwarded headers count only where the server
     * is set to honour them, because only then the request shows them.
     */
    public static boolean isOwn(HttpServletRequest request) {
        List<String> origins = Collections.list(request.getHeaders(HttpHeaders.ORIGIN));
        if (origins.size() != 1) {
            return false;
        }
        try {
            return parse(origins.getFirst()).matches(request);
        } catch (URISyntaxException | IllegalArgumentException noOrigin) {
            return false;
        }
    }

    private static Origin parse(String text) throws URISyntaxException {
        URI uri = new URI(text);
        String scheme = String.valueOf(uri.getScheme());
        Integer defaultPort = DEFAULT_PORTS.get(scheme);
        if (defaultPort == null || uri.getHost() == null) {
            throw new IllegalArgumentException("An origin is of http or https, and has a host");
        }
        int port = uri.getPort() < 0 ? defaultPort : uri.getPort();
        String plain = scheme + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + port);
        if (!plain.equals(text)) {
            throw new IllegalArgumentException("An origin has nothing but scheme, host and port");
        }
        return new Origin(scheme, uri.getHost(), port);
    }

    private boolean matches(HttpServletRequest request) {
        boolean tlsEndsBefore = scheme.equals("https") && !request.isSecure();
        boolean sameScheme = scheme.equals("https") == request.isSecure();
        boolean samePort =
                port == request.getServerPort() || tlsEndsBefore && port == 443 && request.getServerPort() == 80;
        return host.equalsIgnoreCase(request.getServerName()) && samePort && (sameScheme || tlsEndsBefore);
    }
}

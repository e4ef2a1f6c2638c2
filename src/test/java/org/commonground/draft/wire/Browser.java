package org.commonground.draft.wire;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonground.draft.DraftId;

/** Somebody's browser, as far as HTTP and WebSocket go: it keeps cookies, signs in and opens lines. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*content=\"([^\"]+)\"");

    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Browser(int port) {
        this.port = port;
    }

    static Browser at(int port) {
        return new Browser(port);
    }

    /** A browser in which somebody has signed in. */
    static Browser of(String name, int port) {
        Browser browser = new Browser(port);
        browser.signIn(name.toLowerCase(Locale.ROOT) + "@example.org", Household.PASSWORD);
        return browser;
    }

    /** What it sends as its cookies. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    String address() {
        return "http://localhost:" + port;
    }

    void signIn(String signInName, String password) {
        HttpResponse<String> answer =
                post("/login", "username=" + encoded(signInName) + "&password=" + encoded(password));
        if (answer.statusCode() != 302
                || answer.headers().firstValue("Location").orElse("").contains("error")) {
            throw new IllegalStateException("Could not sign in: " + answer.statusCode() + " " + answer.headers());
        }
    }

    void signOut() {
        post("/logout", "");
    }

    private HttpResponse<String> post(String path, String form) {
        var csrf = CSRF.matcher(get("/login").body());
        String token = csrf.find() ? "&_csrf=" + encoded(csrf.group(1)) : "";
        return send(HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + token)));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address() + path)).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return http.sendAsync(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString())
                .join();
    }

    /** A line as a page of ours opens it. */
    Client line(DraftId draft) {
        return line(draft, address()).orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** A line for a listener of its own. */
    WebSocket open(DraftId draft, WebSocket.Listener listener) {
        return http.newWebSocketBuilder()
                .header("Origin", address())
                .buildAsync(URI.create("ws://localhost:" + port + "/live/drafts/" + draft), listener)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    /** A line that is asked for by a page from somewhere. */
    CompletableFuture<Client> line(DraftId draft, String origin) {
        Client client = new Client();
        WebSocket.Builder builder = http.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(5));
        if (!origin.isEmpty()) {
            builder.header("Origin", origin);
        }
        return builder.buildAsync(URI.create("ws://localhost:" + port + "/live/drafts/" + draft), client)
                .thenApply(client::on);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.commonground.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser as far as HTTP goes: it keeps cookies, follows nothing by itself and finds the token in our forms. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Browser(int port) {
        this.port = port;
    }

    HttpResponse<String> opens(String path) {
        return send(request(path).GET());
    }

    /** Signs in on the login page and answers where that led. */
    String signsIn(String name, String password) {
        return signsInWith(csrf(), name, password)
                .headers()
                .firstValue("Location")
                .orElse("nowhere")
                .replace("http://localhost:" + port, "");
    }

    HttpResponse<String> signsInWith(Optional<String> csrf, String name, String password) {
        return posts("/login", csrf, "username=" + encoded(name) + "&password=" + encoded(password));
    }

    HttpResponse<String> posts(String path, Optional<String> csrf, String form) {
        var token = csrf.map(each -> "&_csrf=" + encoded(each)).orElse("");
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + token)));
    }

    int sends(String path, String kind, String body) {
        return send(request(path).header("Content-Type", kind).POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    Optional<String> csrf() {
        var found = CSRF.matcher(opens("/login").body());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    boolean isIn() {
        return opens("/members").statusCode() == 200;
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** What it sends as its cookies. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** What is left of a sign-in after the server was started anew: the browser has its cookies, the server knows no session. */
    void losesItsSession() {
        forgets("JSESSIONID");
    }

    void forgetsThatItWasSignedIn() {
        forgets("JSESSIONID");
        forgets(LastingSignIns.COOKIE);
    }

    void keeps(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create("http://localhost:" + port), cookie);
    }

    private void forgets(String name) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(URI.create("http://localhost:" + port), cookie));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "en")
                .header("Accept", "text/html,*/*");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

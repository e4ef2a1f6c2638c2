package org.commonground.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser reads where the server, and none of our pages, has to answer. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LastPageIntegrationTests {

    private static final Pattern ELSEWHERE = Pattern.compile("(?:src|href|url\\()=?[\"'(]?(?:https?:)?//");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: localhost",
                "GET /[ HTTP/1.1\r\nHost: localhost",
                "GET / HTTP/1.1",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: twelve",
                "GET /a\\b HTTP/1.1\r\nHost: localhost",
                "GET /;/../x HTTP/1.1\r\nHost: localhost",
                "HELLO"
            })
    void whatIsNoRequestGetsOurPage(String request) throws IOException {
        var answer = raw(request);
        assertThat(answer).startsWith("HTTP/1.1 400");
        isOurs(answer);
        assertThat(answer).contains("The server does not understand this address");
    }

    @Test
    void whatIsNotThereGetsOurPageInTheLanguageOfTheBrowser() throws Exception {
        var english = get("/VAADIN/build/nothing.js", "fr");
        assertThat(english.statusCode()).isEqualTo(404);
        isOurs(english.body());
        assertThat(english.body()).contains("<html lang=\"en\">").contains("Page not found");

        assertThat(get("/VAADIN/build/nothing.js", "es-MX,es;q=0.9,en;q=0.5").body())
                .contains("<html lang=\"es\">")
                .contains("Página no encontrada");
    }

    @Test
    void aHeaderWithoutEndGetsOurPage() throws IOException {
        var answer = raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(70_000));
        assertThat(answer).startsWith("HTTP/1.1 400");
        isOurs(answer);
    }

    @Test
    void whatIsTooLargeGetsOurPage() throws Exception {
        var answer = client().send(
                        HttpRequest.newBuilder(address("/login"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("username=" + "x".repeat(3_000_000)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        isOurs(answer.body());
    }

    @Test
    void aMultipartFormThatIsTooLargeGetsOurPage() throws Exception {
        var answer = client().send(
                        HttpRequest.newBuilder(address("/login"))
                                .header("Content-Type", "multipart/form-data; boundary=xx")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "--xx\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f.pdf\"\r\n\r\n"
                                                + "x".repeat(23 * 1024 * 1024) + "\r\n--xx--\r\n"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        isOurs(answer.body());
    }

    /** Twenty who stop in the middle, and twenty who send a letter a second. */
    @Test
    void hangsUpOnWhoeverBeginsToSendAndDoesNotGoOn() throws Exception {
        var began = Instant.now();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = IntStream.range(0, 40)
                    .mapToObj(person -> people.submit(() -> sendsHalf(person % 2 == 0)))
                    .toList();
            for (var end : ends) {
                assertThat(end.get()).isBefore(began.plusSeconds(20));
            }
        }
    }

    private Instant sendsHalf(boolean goesOn) throws IOException {
        try (var line = new Socket("localhost", port)) {
            line.setSoTimeout(goesOn ? 1_000 : 30_000);
            line.getOutputStream()
                    .write(("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\nusername=")
                            .getBytes(StandardCharsets.ISO_8859_1));
            while (isOpen(line)) {
                line.getOutputStream().write('a');
            }
        } catch (SocketException hungUp) {
            return Instant.now();
        }
        return Instant.now();
    }

    private static boolean isOpen(Socket line) throws IOException {
        try {
            return line.getInputStream().read() >= 0;
        } catch (SocketTimeoutException nothingYet) {
            return true;
        }
    }

    private static void isOurs(String page) {
        assertThat(page)
                .contains("class=\"porch\"")
                .contains("Common Ground")
                .doesNotContain("Tomcat")
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("<script");
        assertThat(ELSEWHERE.matcher(page).find()).isFalse();
    }

    private HttpResponse<String> get(String path, String language) throws Exception {
        return client().send(
                        HttpRequest.newBuilder(address(path))
                                .header("Accept-Language", language)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static HttpClient client() {
        return HttpClient.newHttpClient();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String raw(String request) throws IOException {
        try (var line = new Socket("localhost", port)) {
            line.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
            line.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            line.shutdownOutput();
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.commonground.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.commonground.membership.Role;
import org.commonground.shared.Token;
import org.commonground.window.DebianProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The product behind real proxies that speak HTTPS, each set up as docs/proxy.md says. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "commonground.proxy=127.0.0.1, ::1")
class ProxyIntegrationTests {

    private static final String PASSWORD = "changeit";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final int WRONG_ADDRESSES_A_MINUTE = 30;

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private int front;

    @ParameterizedTest
    @ValueSource(strings = {"caddy", "nginx"})
    void isReachedAsItsVisitorsSeeIt(String proxy) throws Exception {
        new Household(context).add("rosa", Role.MEMBER);
        try (var running = start(proxy)) {
            var rosa = visitor("127.0.0.2");
            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() ->
                            running.isRunning() && asks(rosa, "/styles.css").statusCode() == 200);

            var login = asks(rosa, "/login");
            assertThat(login.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(login.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("; Secure"));
            assertThat(whereTo(asks(rosa, "/members"))).isEqualTo(home() + "/login");

            var signedIn = signsIn(rosa, login.body());
            assertThat(whereTo(signedIn)).startsWith(home() + "/").doesNotContain("login");
            assertThat(signedIn.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("; Secure"));
            opensLinesForItsOwnPages(rosa);
            tellsVisitorsApart("127.0.1." + (int) proxy.charAt(0), "127.0.2." + (int) proxy.charAt(0));
        }
    }

    private void opensLinesForItsOwnPages(HttpClient rosa) throws Exception {
        var start = asks(rosa, "/?v-r=init&location=members&query=").body();
        var push = "/VAADIN/push?v-r=push&v-uiId=" + found(start, "\"v-uiId\":(\\d+)") + "&v-pushId="
                + found(start, "\"Vaadin-Push-ID\":\"([^\"]+)\"")
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&X-atmo-protocol=true";
        assertThat(upgrade(rosa, push, home())).isEqualTo(101);
        assertThat(upgrade(rosa, push, home().replace("https", "http"))).isEqualTo(403);
        assertThat(upgrade(rosa, push, "https://localhost")).isEqualTo(403);
    }

    /** One network's wrong addresses are not another's. */
    private void tellsVisitorsApart(String guessing, String other) throws Exception {
        var guesser = visitor(guessing);
        for (var guess = 0; guess < WRONG_ADDRESSES_A_MINUTE; guess++) {
            assertThat(asks(guesser, calendar()).statusCode()).isEqualTo(404);
        }
        assertThat(asks(guesser, calendar()).statusCode()).isEqualTo(429);
        assertThat(asks(visitor(other), calendar()).statusCode()).isEqualTo(404);
    }

    @Test
    void takesNobodyElsesWord() throws Exception {
        var liar = visitor("127.0.0.9");
        var login = liar.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-For", "203.0.113.7")
                        .header("X-Forwarded-Port", "443")
                        .header("Forwarded", "for=203.0.113.7;proto=https")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(login.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(login.headers().allValues("Set-Cookie")).isNotEmpty().noneMatch(cookie -> cookie.contains("Secure"));
        for (var guess = 0; guess <= WRONG_ADDRESSES_A_MINUTE; guess++) {
            var answer = liar.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + calendar()))
                            .header("X-Forwarded-For", "203.0.113." + guess)
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(guess < WRONG_ADDRESSES_A_MINUTE ? 404 : 429);
        }
    }

    private DebianProgram start(String proxy) throws Exception {
        var program = DebianProgram.pathOrSkip(proxy);
        try (var free = new ServerSocket(0)) {
            front = free.getLocalPort();
        }
        makeCertificate();
        var recipe = recipe(proxy).replace("127.0.0.1:8080", "127.0.0.1:" + port);
        return proxy.equals("nginx") ? startNginx(program, recipe) : startCaddy(program, recipe);
    }

    private DebianProgram startNginx(Path program, String recipe) throws IOException {
        var server = recipe.replace("listen 443", "listen 127.0.0.1:" + front)
                .replace("server_name ground.example.org", "server_name localhost")
                .replaceAll("/etc/ssl/ground\\.example\\.org", folder + "/localhost");
        var temporary = "client_body proxy fastcgi uwsgi scgi".replaceAll("(\\w+)", "$1_temp_path " + folder + "/$1;");
        Files.writeString(
                folder.resolve("nginx.conf"),
                "daemon off; pid " + folder + "/nginx.pid; error_log stderr; events {}\nhttp { access_log off; "
                        + temporary + "\n" + server + "}\n");
        return DebianProgram.start(
                folder,
                program,
                "-p",
                folder.toString(),
                "-e",
                "stderr",
                "-c",
                folder.resolve("nginx.conf").toString());
    }

    private DebianProgram startCaddy(Path program, String recipe) throws IOException {
        var certificate = "    bind 127.0.0.1\n    tls " + folder + "/localhost.pem " + folder + "/localhost.key\n";
        Files.writeString(
                folder.resolve("Caddyfile"),
                "{\n    admin off\n    auto_https disable_redirects\n    default_sni localhost\n    storage file_system "
                        + folder
                        + "\n    servers {\n        protocols h1 h2\n    }\n}\n"
                        + recipe.replace(
                                "ground.example.org {\n", "https://localhost:" + front + " {\n" + certificate));
        return DebianProgram.start(
                folder,
                program,
                "run",
                "--adapter",
                "caddyfile",
                "--config",
                folder.resolve("Caddyfile").toString());
    }

    private static String recipe(String proxy) throws IOException {
        var page = Files.readString(Path.of("docs/proxy.md"));
        var from = page.indexOf("```" + proxy + "\n") + 4 + proxy.length();
        return page.substring(from, page.indexOf("```", from));
    }

    private void makeCertificate() throws Exception {
        var store = folder.resolve("localhost.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "localhost",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(made.waitFor(30, TimeUnit.SECONDS)).isTrue();
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        write("localhost.pem", "CERTIFICATE", keys.getCertificate("localhost").getEncoded());
        write(
                "localhost.key",
                "PRIVATE KEY",
                keys.getKey("localhost", PASSWORD.toCharArray()).getEncoded());
    }

    private void write(String name, String kind, byte[] content) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + kind + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + kind
                        + "-----\n");
    }

    /** Somebody's browser at this address of the machine. */
    private static HttpClient visitor(String address) throws Exception {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByName(address))
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(5))
                .sslContext(trusting())
                .build();
    }

    private HttpResponse<String> asks(HttpClient visitor, String path) throws IOException, InterruptedException {
        return visitor.send(
                HttpRequest.newBuilder(URI.create(home() + path))
                        .header("Accept", "text/html,*/*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> signsIn(HttpClient visitor, String page) throws Exception {
        var form = "username=rosa&password=" + Household.PASSWORD.replace(' ', '+') + "&_csrf="
                + found(page, CSRF.pattern());
        return visitor.send(
                HttpRequest.newBuilder(URI.create(home() + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private int upgrade(HttpClient visitor, String path, String origin) throws Exception {
        var cookies = ((CookieManager) visitor.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        try (Socket socket = trusting().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), front)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + front + "\r\nOrigin: " + origin
                                    + "\r\nCookie: " + cookies
                                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }

    private String whereTo(HttpResponse<?> answer) {
        return answer.uri()
                .resolve(answer.headers().firstValue("Location").orElse("nowhere"))
                .toString();
    }

    private static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private String home() {
        return "https://localhost:" + front;
    }

    private static String calendar() {
        return "/calendar/" + Token.random().value() + ".ics";
    }

    /** Takes the certificate that was made a moment ago. */
    private static SSLContext trusting() throws Exception {
        var all = SSLContext.getInstance("TLS");
        all.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
        return all;
    }

    private static final class Anybody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}

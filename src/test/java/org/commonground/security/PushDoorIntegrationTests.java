package org.commonground.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonground.membership.Role;
import org.commonground.shared.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** The socket over which pages are brought up to date: who gets one. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(DoorIntegrationTests.Watching.class)
@ExtendWith(OutputCaptureExtension.class)
class PushDoorIntegrationTests {

    private static final int UPGRADED = 101;
    private static final int FORBIDDEN = 403;

    @Autowired
    ApplicationContext context;

    @Autowired
    HandClock clock;

    @LocalServerPort
    int port;

    private Handshake handshake;
    private Browser rosas;
    private OpenPage page;

    @BeforeEach
    void settle() {
        clock.forward(Duration.ofMinutes(10));
        new Household(context).add("rosa", Role.MEMBER);
        handshake = new Handshake(port);
        rosas = new Browser(port);
        rosas.signsIn("rosa", Household.PASSWORD);
        page = OpenPage.of(rosas, "members");
    }

    @Test
    void opensForAPageOfOurs() {
        assertThat(asks(page.push(), own(), rosas.cookies())).isEqualTo(UPGRADED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "*",
                "http://localhost",
                "http://localhost:1",
                "http://localhost:{port}1",
                "http://localhost:{port}/",
                "http://localhost:{port}/login",
                "http://localhost:{port}?x",
                "http://localhost:{port}#x",
                "http://localhost:{port} http://localhost:{port}",
                "http://localhost:{port},http://evil.example",
                "http://localhost.evil.example:{port}",
                "http://evil.example",
                "https://evil.example",
                "http://evil.example:{port}",
                "http://evil.example/localhost:{port}",
                "http://localhost@evil.example:{port}",
                "http://evil.example@localhost:{port}",
                "http://127.0.0.1:{port}",
                "http://[::1]:{port}",
                "http://0.0.0.0:{port}",
                "http://2130706433:{port}",
                "http://localhost.:{port}",
                "http://sub.localhost:{port}",
                "http://xlocalhost:{port}",
                "ws://localhost:{port}",
                "wss://localhost:{port}",
                "file://localhost:{port}",
                "file://",
                "ftp://localhost:{port}",
                "data:text/html,x",
                "blob:http://localhost:{port}",
                "about:blank",
                "chrome-extension://localhost:{port}",
                "moz-extension://localhost:{port}",
                "app://localhost:{port}",
                "localhost:{port}",
                "//localhost:{port}",
                "http:localhost:{port}",
                "http://localhost:{port}%00",
                "http://lоcalhost:{port}",
                "http://localhost:0{port}"
            })
    void refusesAPageFromElsewhere(String origin) {
        assertThat(asks(page.push(), origin.replace("{port}", "" + port), rosas.cookies()))
                .isEqualTo(FORBIDDEN);
    }

    @Test
    void refusesWhoeverHasNoPageHere() {
        var signedOut = new Browser(port);
        signedOut.opens("/login");
        var strangers = OpenPage.of(signedOut, "login");
        var other = new Browser(port);
        other.signsIn("cora", Household.PASSWORD);

        assertThat(asks(page.push(), own(), "")).isEqualTo(FORBIDDEN);
        assertThat(asks(page.push(), own(), "JSESSIONID=0123456789ABCDEF")).isEqualTo(FORBIDDEN);
        assertThat(asks(page.push(), own(), other.cookies())).isEqualTo(FORBIDDEN);
        assertThat(asks(page.pushAs("0000"), own(), rosas.cookies())).isEqualTo(FORBIDDEN);
        assertThat(asks(page.pushOf(4711), own(), rosas.cookies())).isEqualTo(FORBIDDEN);
        assertThat(asks("/VAADIN/push", own(), rosas.cookies())).isEqualTo(FORBIDDEN);
        assertThat(asks(strangers.push(), own(), signedOut.cookies())).isEqualTo(FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/VAADIN/push",
                "/VAADIN/push/",
                "/VAADIN/push/x/y",
                "/VAADIN/push;x=1",
                "/VAADIN//push",
                "/VAADIN/%70ush",
                "/VAADIN/../VAADIN/push",
                "/?v-r=push",
                "/login?v-r=push",
                "/live/drafts/../../VAADIN/push",
                "/live/..;/VAADIN/push",
                "/live/%2e%2e/VAADIN/push"
            })
    void opensByNoOtherName(String path) {
        assertThat(asks(path, own(), "")).isNotEqualTo(UPGRADED);
        assertThat(asks(path, "http://evil.example", rosas.cookies())).isNotEqualTo(UPGRADED);
    }

    @Test
    void refusesTheOtherWaysOfPushingAlike() {
        var stranger = new Browser(port);

        assertThat(stranger.opens("/VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=long-polling")
                        .statusCode())
                .isEqualTo(FORBIDDEN);
        assertThat(stranger.posts("/login?v-r=push", java.util.Optional.empty(), "x=1")
                        .statusCode())
                .isEqualTo(FORBIDDEN);
    }

    @Test
    void keepsNothingOfACrowdAtTheDoorAndWritesNoLog(CapturedOutput log) throws Exception {
        var before = Visitors.sessions(context);
        var written = log.getAll().length();
        List<Socket> crowd = new ArrayList<>();
        try {
            for (var each = 0; each < 500; each++) {
                crowd.add(handshake.open(page.push(), Map.of("Origin", "http://evil.example")));
            }
            for (var each : crowd) {
                assertThat(Handshake.status(each)).isEqualTo(FORBIDDEN);
                assertThat(each.getInputStream().read()).isEqualTo(-1);
            }
        } finally {
            for (var each : crowd) {
                each.close();
            }
        }
        assertThat(Visitors.sessions(context)).isEqualTo(before);
        assertThat(new Browser(port).opens("/login").statusCode()).isEqualTo(200);
        assertThat(log.getAll().substring(written)).isEmpty();
    }

    private String own() {
        return "http://localhost:" + port;
    }

    private int asks(String path, String origin, String cookies) {
        var headers = new LinkedHashMap<String, String>();
        if (!origin.isEmpty()) {
            headers.put("Origin", origin);
        }
        if (!cookies.isEmpty()) {
            headers.put("Cookie", cookies);
        }
        return handshake.status(path, headers);
    }
}

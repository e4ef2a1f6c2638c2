package org.commonground.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.shared.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** What the house holds ready for many who come, and for one who comes many times. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(DoorIntegrationTests.Watching.class)
@ExtendWith(OutputCaptureExtension.class)
class CrowdIntegrationTests {

    private static final int PAGES = 40;
    private static final int SESSIONS = 20;

    @Autowired
    ApplicationContext context;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private PersonId rosa;

    @BeforeEach
    void settle() {
        clock.forward(Duration.ofMinutes(10));
        rosa = new Household(context).add("rosa", Role.MEMBER);
    }

    @Test
    void keepsStrangersForMinutesAndWhoeverSignedInForHours() {
        var stranger = new Browser(port);
        stranger.opens("/login");
        var id = stranger.cookie("JSESSIONID").orElseThrow();
        assertThat(lasts(id)).isEqualTo(Duration.ofMinutes(5));

        stranger.signsIn("rosa", Household.PASSWORD);

        assertThat(lasts(stranger.cookie("JSESSIONID").orElseThrow())).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void keepsNothingOfStrangersWhoWentAway() {
        var before = Visitors.all(context);
        for (var each = 0; each < 100; each++) {
            OpenPage.of(new Browser(port), "login");
        }
        var crowd = Visitors.all(context).stream()
                .filter(session -> !before.contains(session))
                .toList();
        assertThat(crowd).hasSize(100);

        crowd.forEach(session -> session.setMaxInactiveInterval(1));

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            Visitors.tidy(context);
            assertThat(Visitors.all(context)).doesNotContainAnyElementsOf(crowd);
        });
    }

    @Test
    void letsGoOfTheOldestPageOfWhoeverHasTooManyAndSaysSoThere() throws Exception {
        var other = new Browser(port);
        other.signsIn("cora", Household.PASSWORD);
        var others = OpenPage.of(other, "members");
        var rosas = new Browser(port);
        rosas.signsIn("rosa", Household.PASSWORD);
        var oldest = OpenPage.of(rosas, "members");
        try (var line = line(oldest, rosas)) {
            List<OpenPage> more = new ArrayList<>();
            for (var each = 0; each < PAGES; each++) {
                more.add(OpenPage.of(rosas, "members"));
            }
            assertThat(heard(line, "so many pages open")).isTrue();
            assertThat(asks(oldest, rosas)).isEqualTo(403);
            assertThat(asks(more.getFirst(), rosas)).isEqualTo(101);
            assertThat(asks(more.getLast(), rosas)).isEqualTo(101);
            assertThat(asks(others, other)).isEqualTo(101);
        }
    }

    @Test
    void letsGoOfPagesWhoseBeatsStopped() {
        var rosas = new Browser(port);
        rosas.signsIn("rosa", Household.PASSWORD);
        var gone = OpenPage.of(rosas, "members");
        var here = OpenPage.of(rosas, "members");
        Visitors.pages(context).stream()
                .filter(page ->
                        page.getUIId() == gone.ui() && page.getCsrfToken().equals(gone.key()))
                .forEach(page ->
                        page.accessSynchronously(() -> page.getInternals().setLastHeartbeatTimestamp(0)));

        ReflectionTestUtils.invokeMethod(context.getBean("pages"), "letGoOfSilentOnes");

        await().atMost(Duration.ofSeconds(5)).until(() -> asks(gone, rosas) == 403);
        assertThat(asks(here, rosas)).isEqualTo(101);
    }

    @Test
    void endsTheSignInThatWasUsedTheLongestAgoWhereThereAreTooMany() {
        List<Browser> browsers = new ArrayList<>();
        for (var each = 0; each < SESSIONS + 2; each++) {
            var browser = new Browser(port);
            assertThat(browser.signsIn("rosa", Household.PASSWORD)).isEqualTo("/");
            browsers.add(browser);
        }

        assertThat(browsers.get(0).isIn()).isFalse();
        assertThat(browsers.get(1).isIn()).isFalse();
        assertThat(browsers.subList(2, browsers.size())).allMatch(Browser::isIn);
        assertThat(database.sql("select count(*) from lasting_sign_in where person = :rosa")
                        .param("rosa", rosa.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(SESSIONS);
    }

    @Test
    void writesOneLineForEachOfAFewMessagesThatNoPageSends(CapturedOutput log) {
        var rosas = new Browser(port);
        rosas.signsIn("rosa", Household.PASSWORD);
        var page = OpenPage.of(rosas, "members");
        var written = log.getAll().length();

        for (var each = 0; each < 200; each++) {
            page.tells("{\"type\":\"mSync\",\"node\":1,\"feature\":1,\"property\":\"innerHTML\",\"value\":\"x\"}");
            page.tells("{\"type\":\"event\",\"node\":1,\"event\":\"drop\",\"data\":{}}");
        }

        assertThat(log.getAll().substring(written).lines()).hasSizeBetween(1, 60);
        assertThat(log.getAll().substring(written)).doesNotContain("\tat ");
    }

    @Test
    void treatsANameThatNoDatabaseKeepsAsAnUnknownOne(CapturedOutput log) {
        var written = log.getAll().length();
        for (var name : List.of("ro\0sa", "\0", "rosa\uFFFF\0")) {
            assertThat(new Browser(port).signsIn(name, "x\0y")).isEqualTo("/login");
        }
        assertThat(log.getAll().substring(written)).isEmpty();
    }

    private Duration lasts(String sessionId) {
        return Visitors.all(context).stream()
                .filter(session -> session.getId().equals(sessionId))
                .map(session -> Duration.ofSeconds(session.getMaxInactiveInterval()))
                .findFirst()
                .orElseThrow();
    }

    private int asks(OpenPage page, Browser browser) {
        return new Handshake(port).status(page.push(), headers(browser));
    }

    private Socket line(OpenPage page, Browser browser) throws IOException {
        return new Handshake(port).open(page.push(), headers(browser));
    }

    private Map<String, String> headers(Browser browser) {
        return Map.of("Origin", "http://localhost:" + port, "Cookie", browser.cookies());
    }

    /** Whether these words come over a line. */
    private static boolean heard(Socket line, String words) throws IOException {
        var said = new StringBuilder();
        var some = new byte[8_192];
        for (var length = line.getInputStream().read(some);
                length >= 0;
                length = line.getInputStream().read(some)) {
            said.append(new String(some, 0, length, StandardCharsets.ISO_8859_1));
            if (said.indexOf(words) >= 0) {
                return true;
            }
        }
        return false;
    }
}

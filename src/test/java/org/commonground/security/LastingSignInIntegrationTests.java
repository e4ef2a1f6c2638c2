package org.commonground.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.shared.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Being signed in still, when the server knows no session any more. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(LastingSignInIntegrationTests.Clocks.class)
class LastingSignInIntegrationTests {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    @TestConfiguration
    static class Clocks {

        @Bean
        @Primary
        HandClock handClock() {
            return new HandClock();
        }
    }

    @Autowired
    ApplicationContext context;

    @Autowired
    HandClock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private Household household;
    private PersonId rosa;
    private Browser browser;

    @BeforeEach
    void rosaSignsIn() {
        clock.forward(Duration.ofMinutes(10));
        household = new Household(context);
        rosa = household.add("rosa", Role.MEMBER);
        browser = signedIn();
    }

    @Test
    void outlastsTheSession() {
        browser.losesItsSession();

        assertThat(browser.isIn()).isTrue();
    }

    @Test
    void holdsForRequestsThatComeAtOnce() {
        browser.losesItsSession();

        assertThat(IntStream.range(0, 20).parallel().allMatch(each -> browser.isIn()))
                .isTrue();
    }

    @Test
    void endsTwelveHoursAfterSigningInHoweverOftenItWasUsed() {
        clock.forward(Duration.ofHours(11));
        browser.losesItsSession();
        assertThat(browser.isIn()).isTrue();

        clock.forward(Duration.ofHours(1).plusSeconds(1));

        await().atMost(TWO_SECONDS.plusSeconds(1)).until(() -> !browser.isIn());
        browser.losesItsSession();
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void endsWithSigningOutAlsoForACopyOfTheCookieAndForOtherSessionsOfIt() {
        var secret = browser.cookie(LastingSignIns.COOKIE).orElseThrow();
        var copy = new Browser(port);
        copy.keeps(LastingSignIns.COOKIE, secret);
        assertThat(copy.isIn()).isTrue();

        signOut(browser);

        assertThat(browser.cookie(LastingSignIns.COOKIE)).isEmpty();
        assertThat(copy.isIn()).isFalse();
        copy.losesItsSession();
        assertThat(copy.isIn()).isFalse();
    }

    @Test
    void leavesOtherBrowsersSignedInWhenOneSignsOut() {
        var other = signedIn();

        signOut(browser);

        other.losesItsSession();
        assertThat(other.isIn()).isTrue();
    }

    @Test
    void endsWhenThePersonLeaves() {
        household.end(rosa);

        browser.losesItsSession();
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void endsInOtherBrowsersWhenThePasswordChanges() {
        var other = signedIn();

        accounts.changePassword(
                Household.PASSWORD,
                "seven slow rivers",
                browser.cookie("JSESSIONID").orElseThrow(),
                household.member(rosa));

        other.losesItsSession();
        browser.losesItsSession();
        assertThat(other.isIn()).isFalse();
        assertThat(browser.isIn()).isTrue();
    }

    @Test
    void isNothingThatTheDatabaseCouldGiveAway() {
        var secret = browser.cookie(LastingSignIns.COOKIE).orElseThrow();
        var hash = database.sql("select secret_hash from lasting_sign_in")
                .query(String.class)
                .single();

        assertThat(hash).isNotEqualTo(secret);
        var thief = new Browser(port);
        thief.keeps(LastingSignIns.COOKIE, hash);
        assertThat(thief.isIn()).isFalse();
    }

    private Browser signedIn() {
        var browser = new Browser(port);
        assertThat(browser.signsIn("rosa", Household.PASSWORD)).isEqualTo("/");
        return browser;
    }

    private static void signOut(Browser browser) {
        var csrf = browser.opens("/members")
                .body()
                .split("name=\"_csrf\" content=\"")[1]
                .split("\"")[0];
        browser.posts("/logout", Optional.of(csrf), "");
    }
}

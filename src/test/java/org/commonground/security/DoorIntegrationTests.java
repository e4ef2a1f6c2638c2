package org.commonground.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.commonground.membership.Acting;
import org.commonground.membership.Language;
import org.commonground.membership.Name;
import org.commonground.membership.NotSignedIn;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.membership.SignedOut;
import org.commonground.shared.HandClock;
import org.commonground.shared.Reason;
import org.commonground.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The door from outside, over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(DoorIntegrationTests.Watching.class)
class DoorIntegrationTests {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    @TestConfiguration
    static class Watching {

        final List<SignedOut> signedOut = new CopyOnWriteArrayList<>();

        @Bean
        @Primary
        HandClock handClock() {
            return new HandClock();
        }

        @EventListener
        void on(SignedOut fact) {
            signedOut.add(fact);
        }
    }

    @Autowired
    ApplicationContext context;

    @Autowired
    Watching watching;

    @Autowired
    HandClock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient database;

    @Autowired
    SecurityContextHolderStrategy holder;

    @LocalServerPort
    int port;

    private Household household;
    private PersonId rosa;

    @BeforeEach
    void settle() {
        // Long enough that no try of an earlier test counts any more.
        clock.forward(Duration.ofMinutes(10));
        household = new Household(context);
        rosa = household.add("rosa", Role.MEMBER);
        watching.signedOut.clear();
    }

    @AfterEach
    void forget() {
        holder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/members",
                "/purpose",
                "/profile",
                "/anything",
                "/actuator",
                "/actuator/env",
                "/error",
                "/h2-console",
                "/VAADIN/build/../../members",
                "//members",
                "/members;x=1",
                "/%6dembers"
            })
    void givesStrangersNothing(String path) {
        var answer = new Browser(port).opens(path);

        assertThat(answer.statusCode()).as(path).isIn(302, 400);
        assertThat(answer.headers().firstValue("Location").orElse("/login")).endsWith("/login");
        assertThat(answer.body()).doesNotContain("River Valley", "Exception", "org.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/join/x", "/setup/x", "/styles.css", "/aura/aura.css"})
    void showsStrangersTheWayIn(String path) {
        assertThat(new Browser(port).opens(path).statusCode()).isEqualTo(200);
    }

    @Test
    void signsInAndOut() {
        var browser = new Browser(port);
        assertThat(browser.signsIn("Rosa ", Household.PASSWORD)).isEqualTo("/");
        assertThat(browser.isIn()).isTrue();

        var csrf = browser.opens("/members")
                .body()
                .split("name=\"_csrf\" content=\"")[1]
                .split("\"")[0];
        browser.posts("/logout", Optional.of(csrf), "");

        assertThat(browser.isIn()).isFalse();
        assertThat(watching.signedOut)
                .singleElement()
                .extracting(SignedOut::person)
                .isEqualTo(rosa);
    }

    @Test
    void saysTheSameForAWrongPasswordAndAnUnknownName() {
        var known = new Browser(port);
        var unknown = new Browser(port);

        assertThat(known.signsIn("rosa", "wrong password")).isEqualTo("/login");
        assertThat(unknown.signsIn("nobody", "wrong password")).isEqualTo("/login");
        assertThat(known.isIn()).isFalse();
    }

    @Test
    void changesTheSessionIdOnSigningIn() {
        var browser = new Browser(port);
        browser.opens("/login");
        var before = browser.cookie("JSESSIONID").orElseThrow();

        browser.signsIn("rosa", Household.PASSWORD);

        assertThat(browser.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/login?v-r=uidl", "/login?v-r=push", "/login?v-r=init"})
    void refusesAFormThatIsNotOurs(String path) {
        var browser = new Browser(port);
        browser.opens("/login");
        var form = "username=rosa&password=" + Household.PASSWORD.replace(' ', '+');

        browser.posts(path, Optional.empty(), form);
        browser.posts(path, Optional.of("forged"), form);

        assertThat(browser.isIn()).isFalse();
        assertThat(browser.posts("/logout", Optional.empty(), "").statusCode()).isIn(302, 403);
    }

    @Test
    void tellsBrowsersWhatNotToDo() {
        for (var path : List.of("/login", "/members", "/styles.css")) {
            var headers = new Browser(port).opens(path).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.allValues("X-Frame-Options")).as(path).containsExactly("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).as(path).isPresent();
            assertThat(headers.firstValue("Strict-Transport-Security")).as(path).isEmpty();
            assertThat(headers.allValues("Content-Security-Policy"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("script-src 'self' 'unsafe-inline'");
        }
        assertThat(new Browser(port)
                        .opens("/login")
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow())
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void vouchesForScriptsWithAFreshNumberEachTime() {
        var first = policy();
        assertThat(first).contains("'nonce-").isNotEqualTo(policy());
    }

    private String policy() {
        return new Browser(port)
                .opens("/login")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
    }

    @Test
    void leavesFewTriesToWhoeverGuessesAndLetsTheOwnerIn() {
        var owner = new Browser(port);
        owner.signsIn("rosa", Household.PASSWORD);
        owner.forgetsThatItWasSignedIn();
        var stranger = new Browser(port);
        var csrf = stranger.csrf();

        for (var guess = 0; guess < 40; guess++) {
            stranger.signsInWith(csrf, "rosa", "guess number " + guess);
        }

        assertThat(stranger.signsIn("rosa", Household.PASSWORD)).isEqualTo("/login");
        assertThat(stranger.isIn()).isFalse();
        assertThat(owner.signsIn("rosa", Household.PASSWORD)).isEqualTo("/");
    }

    @Test
    void endsEverySessionOfWhoeverLeaves() {
        var browsers = signedIn(3);

        household.end(rosa);

        await().atMost(TWO_SECONDS).until(() -> browsers.stream().noneMatch(Browser::isIn));
        assertThat(watching.signedOut).hasSize(3);
        assertThat(new Browser(port).signsIn("rosa", Household.PASSWORD)).isEqualTo("/login");
    }

    @Test
    void endsTheOtherSessionsWhenThePasswordChanges() {
        var browsers = signedIn(2);
        var here = browsers.getFirst();

        accounts.changePassword(
                Household.PASSWORD,
                "seven slow rivers",
                here.cookie("JSESSIONID").orElseThrow(),
                household.member(rosa));

        await().atMost(TWO_SECONDS).until(() -> !browsers.getLast().isIn());
        assertThat(here.isIn()).isTrue();
        assertThat(new Browser(port).signsIn("rosa", Household.PASSWORD)).isEqualTo("/login");
        assertThat(new Browser(port).signsIn("rosa", "seven slow rivers")).isEqualTo("/");
    }

    @Test
    void endsSessionsAfterTwelveHoursHoweverBusy() {
        var browser = signedIn(1).getFirst();
        clock.forward(Duration.ofHours(11));
        assertThat(browser.isIn()).isTrue();

        clock.forward(Duration.ofHours(1).plusSeconds(1));

        await().atMost(TWO_SECONDS.plusSeconds(1)).until(() -> !browser.isIn());
        assertThat(watching.signedOut).extracting(SignedOut::person).containsOnlyOnce(rosa);
    }

    @Test
    void asksForThePresentPasswordAndNotForEver() {
        var self = household.member(rosa);
        for (var guess = 0; guess < Guessing.NAME_IN_KNOWN_BROWSER; guess++) {
            refuses(Refusal.PASSWORD_WRONG, () -> accounts.changePassword("wrong", "seven slow rivers", "", self));
        }
        refuses(
                Refusal.TOO_MANY_TRIES,
                () -> accounts.changePassword(Household.PASSWORD, "seven slow rivers", "", self));
    }

    @Test
    void opensAnAccountBehindALinkOnceAndRenewsItBehindAnother() {
        var link = household.link(rosa);
        var browser = signedIn(1).getFirst();

        accounts.accept(link, new Name("rosa"), Language.EN, new SignInName("rosa.d"), "seven slow rivers");

        await().atMost(TWO_SECONDS).until(() -> !browser.isIn());
        assertThat(new Browser(port).signsIn("rosa.d", "seven slow rivers")).isEqualTo("/");
        refuses(
                org.commonground.membership.Refusal.INVITATION_USED,
                () -> accounts.accept(
                        link, new Name("rosa"), Language.EN, new SignInName("rosa"), "eight slow rivers"));
    }

    @Test
    void leavesALinkUsableWhenTheNameIsTaken() {
        var link = household.link(rosa);
        refuses(
                Refusal.SIGN_IN_NAME_TAKEN,
                () -> accounts.accept(
                        link, new Name("rosa"), Language.EN, new SignInName("CORA"), "seven slow rivers"));

        accounts.accept(link, new Name("rosa"), Language.EN, new SignInName("rosa"), "seven slow rivers");

        assertThat(new Browser(port).signsIn("rosa", "seven slow rivers")).isEqualTo("/");
    }

    @Test
    void keepsPasswordsAsArgon2AndRenewsOldOnesOnSigningIn() {
        assertThat(password("rosa")).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
        var weaker = new Argon2PasswordEncoder(16, 32, 1, 4096, 1);
        database.sql("update account set password = :old where sign_in_name = 'rosa'")
                .param("old", "{argon2}" + weaker.encode(Household.PASSWORD))
                .update();

        assertThat(new Browser(port).signsIn("rosa", Household.PASSWORD)).isEqualTo("/");

        assertThat(password("rosa")).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void knowsWhoActsAndForgetsThemWhenTheyLeave() {
        holder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(rosa.toString(), null, List.of()));
        assertThat(acting.member().person()).isEqualTo(rosa);

        household.end(rosa);

        assertThatThrownBy(acting::member).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void letsNobodyActWhoIsNotSignedIn() {
        assertThat(acting.find()).isEmpty();
    }

    private List<Browser> signedIn(int number) {
        var browsers = new ArrayList<Browser>();
        for (var each = 0; each < number; each++) {
            var browser = new Browser(port);
            assertThat(browser.signsIn("rosa", Household.PASSWORD)).isEqualTo("/");
            browsers.add(browser);
        }
        return browsers;
    }

    private String password(String name) {
        return database.sql("select password from account where sign_in_name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static void refuses(Reason reason, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}

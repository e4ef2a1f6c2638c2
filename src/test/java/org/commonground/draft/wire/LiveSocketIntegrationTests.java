package org.commonground.draft.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.commonground.draft.wire.Client.typing;

import java.io.IOException;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.commonground.draft.DraftId;
import org.commonground.draft.Drafts;
import org.commonground.membership.Member;
import org.commonground.membership.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveSocketIntegrationTests {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    /** {"op":"join"}, masked with zeros. */
    private static final byte[] JOIN = {
        (byte) 0x81, (byte) 0x8d, 0, 0, 0, 0, '{', '"', 'o', 'p', '"', ':', '"', 'j', 'o', 'i', 'n', '"', '}'
    };

    @Autowired
    ApplicationContext context;

    @Autowired
    Drafts drafts;

    @LocalServerPort
    int port;

    Household household;
    Member ada;
    Browser adas;
    Browser bens;
    DraftId draft;

    @BeforeAll
    void settle() {
        household = Household.of(context);
        ada = household.add("Ada", Role.MEMBER);
        household.add("Ben", Role.MEMBER);
        adas = Browser.of("Ada", port);
        bens = Browser.of("Ben", port);
    }

    @BeforeEach
    void beginsADraft() {
        draft = drafts.begin("Vision", ada);
    }

    @Test
    void givesTheWholeTextToWhoeverJoins() {
        var joined = adas.line(draft).joins();
        assertThat(joined.path("version").asInt()).isZero();
        assertThat(joined.path("writable").asBoolean()).isTrue();
        assertThat(joined.path("doc").path("type").asString()).isEqualTo("doc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-deflate",
                "permessage-deflate; client_max_window_bits",
                "permessage-deflate; client_max_window_bits, permessage-deflate",
                "x-webkit-deflate-frame, permessage-deflate; server_no_context_takeover",
            })
    void compressesNothingWhateverABrowserOffers(String offered) throws IOException {
        try (var line = RawLine.offering(offered, port, draft, adas)) {
            line.sends(JOIN);
            assertThat(line.head()).doesNotContainIgnoringCase("extensions");
            assertThat(line.nextFrameBegins())
                    .as("a text as it is, not marked as compressed")
                    .isEqualTo(0x81);
        }
    }

    @Test
    void tellsEverybodyWhatSomebodyWrites() {
        var first = adas.line(draft);
        var second = bens.line(draft);
        var client = first.joins().path("client").asString();
        second.joins();

        first.submits("s1", 0, typing(1, "hello"));

        assertThat(first.hearsOf("s1").path("version").asInt()).isEqualTo(1);
        var told = second.hears("steps");
        assertThat(told.path("version").asInt()).isZero();
        assertThat(told.path("steps")
                        .get(0)
                        .path("slice")
                        .path("content")
                        .get(0)
                        .path("text")
                        .asString())
                .isEqualTo("hello");
        assertThat(told.path("clients").get(0).asString()).isEqualTo(client);
        assertThat(first.hears("steps")).isEqualTo(told);
        assertThat(drafts.text(draft, ada).plain()).isEqualTo("hello");
    }

    @Test
    void bringsUpWhoeverKnowsAnEarlierVersion() {
        var first = adas.line(draft);
        first.joins();
        first.submits("s1", 0, typing(1, "a"), typing(2, "b"));
        first.hearsOf("s1");

        var joined = bens.line(draft).joins(1);
        assertThat(joined.path("version").asInt()).isEqualTo(2);
        assertThat(joined.path("steps")).hasSize(1);
        assertThat(joined.path("clients")).hasSize(1);
        assertThat(joined.has("doc")).isFalse();
        assertThat(bens.line(draft).joins(99).has("doc")).isTrue();
    }

    @Test
    void confirmsTheSameSubmitAgainAfterAReconnect() {
        var first = adas.line(draft);
        first.joins();
        first.submits("again", 0, typing(1, "once"));
        var confirmed = first.hearsOf("again");
        first.hangsUp();

        var back = adas.line(draft);
        back.joins(0);
        back.submits("again", 0, typing(1, "once"));
        assertThat(back.hearsOf("again")).isEqualTo(confirmed);
        assertThat(drafts.text(draft, ada).plain()).isEqualTo("once");
    }

    /** Offline: a paragraph, a picture for another one by halves, a second paragraph. */
    @Test
    void dropsAStepThatIsNoneOfOursAndStoresTheOthersOfItsBatch() {
        var line = adas.line(draft);
        line.joins();
        line.submits("s1", 0, typing(1, "well done 😀 all"));
        line.hearsOf("s1");

        line.submits("s2", 1, typing(1, "First. "), """
                {"stepType":"replace","from":19,"to":20,"slice":{"content":[{"type":"text","text":"\\ude01"}]}}""", typing(24, " Second."));

        assertThat(line.hearsOf("s2").path("dropped").toString()).isEqualTo("[1]");
        assertThat(line.hearsOf("s2").path("version").asInt()).isEqualTo(3);
        assertThat(drafts.text(draft, ada).plain()).isEqualTo("First. well done 😀 all Second.");
    }

    /** A copy of a tab has the same name ready for its next batch, and goes on with other words. */
    @Test
    void storesOtherStepsUnderAnIdThatWasUsedBefore() {
        var line = adas.line(draft);
        line.joins();
        line.submits("one", 0, typing(1, "AAA "));
        var copy = adas.line(draft);
        copy.joins();
        line.hearsOf("one");
        copy.submits("one", 0, typing(1, "AAA "));
        assertThat(copy.hearsOf("one").path("version").asInt()).isEqualTo(1);

        var other = adas.line(draft);
        other.joins();
        other.submits("one", 1, typing(5, "BBB "));
        assertThat(other.hearsOf("one").path("version").asInt()).isEqualTo(2);
        assertThat(drafts.text(draft, ada).plain()).isEqualTo("AAA BBB ");
        other.submits("one", 0, typing(1, "CCC "));
        other.hears(frame -> frame.path("op").asString().equals("confirmed")
                && frame.path("version").asInt() == 3);
        assertThat(drafts.text(draft, ada).plain()).contains("AAA ", "BBB ", "CCC ");
    }

    @Test
    void showsCaretsWhereTheyAreNow() {
        var first = adas.line(draft);
        var second = bens.line(draft);
        first.joins();
        var ben = second.joins().path("client").asString();
        first.submits("s1", 0, typing(1, "hello"));
        second.hears("steps");
        second.says("{\"op\":\"select\",\"version\":0,\"anchor\":1,\"head\":1}");

        var seen = first.hears("selections").path("people").get(0);
        assertThat(seen.path("client").asString()).isEqualTo(ben);
        assertThat(seen.path("name").asString()).isEqualTo("Ben");
        assertThat(seen.path("head").asInt()).isEqualTo(6);

        second.hangsUp();
        first.hears(frame -> frame.path("op").asString().equals("selections")
                && frame.path("people").isEmpty());
    }

    @Test
    void answersPings() {
        var line = adas.line(draft);
        line.says("{\"op\":\"ping\"}");
        line.hears("pong");
    }

    @Test
    void refusesASubmitBeforeJoining() {
        var line = adas.line(draft);
        line.submits("early", 0, typing(1, "x"));
        assertThat(line.hearsOf("early").path("reason").asString()).isEqualTo("malformed");
    }

    @Test
    void letsObserversReadAlongAndNotWrite() {
        household.add("Olga", Role.OBSERVER);
        var line = Browser.of("Olga", port).line(draft);
        assertThat(line.joins().path("writable").asBoolean()).isFalse();
        line.submits("no", 0, typing(1, "x"));
        assertThat(line.hearsOf("no").path("reason").asString()).isEqualTo("not-permitted");
        assertThat(drafts.byId(draft, ada).orElseThrow().version()).isZero();
    }

    @Test
    void sendsWritersToJoinAgainWhenADraftIsLocked() {
        var line = adas.line(draft);
        line.joins();
        drafts.lock(draft, "adopted", ada);
        assertThat(line.hears("closed").path("reason").asString()).isEqualTo("locked");
        line.closes(TWO_SECONDS);

        var again = adas.line(draft);
        assertThat(again.joins().path("writable").asBoolean()).isFalse();
        again.submits("no", 0, typing(1, "x"));
        assertThat(again.hearsOf("no").path("reason").asString()).isEqualTo("locked");
        drafts.unlock(draft, "amended", ada);
        assertThat(again.hears("closed").path("reason").asString()).isEqualTo("unlocked");
    }

    @Test
    void endsAtOnceWhenItsPersonSignsOut() {
        household.add("Sue", Role.MEMBER);
        var sues = Browser.of("Sue", port);
        var line = sues.line(draft);
        line.joins();
        var neverJoined = sues.line(draft);
        sues.signOut();
        line.closes(TWO_SECONDS);
        neverJoined.closes(TWO_SECONDS);
        assertThat(line.hears("closed").path("reason").asString()).isEqualTo("signed-out");
        assertThat(status(sues, draft, sues.address())).isIn(401, 302);
    }

    @Test
    void endsAtOnceWhenAMembershipEnds() {
        var tim = household.add("Tim", Role.MEMBER);
        var line = Browser.of("Tim", port).line(draft);
        line.joins();
        household.members().end(tim.person(), household.coordinator());
        line.closes(TWO_SECONDS);
        assertThat(line.hears("closed").path("reason").asString()).isIn("not-permitted", "signed-out");
    }

    @Test
    void takesThePenFromWhoeverBecomesAnObserver() {
        var una = household.add("Una", Role.MEMBER);
        var browser = Browser.of("Una", port);
        var line = browser.line(draft);
        line.joins();
        household.members().give(Role.OBSERVER, una.person(), household.coordinator());
        line.closes(TWO_SECONDS);
        assertThat(line.hears("closed").path("reason").asString()).isEqualTo("locked");
        assertThat(browser.line(draft).joins().path("writable").asBoolean()).isFalse();
    }

    @Test
    void opensNoLineWithoutSigningIn() {
        var nobody = Browser.at(port);
        assertThat(status(nobody, draft, nobody.address())).isIn(401, 302);
    }

    @Test
    void opensNoLineToADraftThatIsNotThere() {
        for (var name : List.of(UUID.randomUUID(), UUID.randomUUID())) {
            assertThat(status(adas, new DraftId(name), adas.address())).isEqualTo(404);
        }
    }

    @Test
    void saysWhatSomebodyMayDo() {
        assertThat(adas.get("/live/drafts/" + draft + "/standing").body()).isEqualTo("{\"may\":\"write\"}");
        assertThat(adas.get("/live/drafts/nonsense/standing").body()).isEqualTo("{\"may\":\"none\"}");
        drafts.lock(draft, "adopted", ada);
        assertThat(adas.get("/live/drafts/" + draft + "/standing").body()).isEqualTo("{\"may\":\"read\"}");
        assertThat(Browser.at(port).get("/live/drafts/" + draft + "/standing").statusCode())
                .isEqualTo(401);
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
                "http://evil.example:{port}",
                "http://evil.example/localhost:{port}",
                "http://localhost@evil.example:{port}",
                "http://evil.example@localhost:{port}",
                "http://127.0.0.1:{port}",
                "http://[::1]:{port}",
                "http://0.0.0.0:{port}",
                "http://localhost.:{port}",
                "http://sub.localhost:{port}",
                "http://xlocalhost:{port}",
                "ws://localhost:{port}",
                "file://localhost:{port}",
                "file://",
                "ftp://localhost:{port}",
                "chrome-extension://localhost:{port}",
                "localhost:{port}",
                "//localhost:{port}",
                "http:localhost:{port}",
                "http://localhost:+{port}",
                "http://localhost:0{port}",
                "javascript:alert(1)",
                "https://localhost",
                "https://localhost:1"
            })
    void opensNoLineForPagesFromElsewhere(String origin) {
        assertThat(status(adas, draft, origin.replace("{port}", String.valueOf(port))))
                .isEqualTo(403);
    }

    private static int status(Browser browser, DraftId draft, String origin) {
        var line = browser.line(draft, origin);
        await().until(line::isDone);
        assertThatThrownBy(line::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
        return ((WebSocketHandshakeException) line.exceptionNow()).getResponse().statusCode();
    }
}

package org.commonground.draft.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.draft.wire.Client.typing;

import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonground.draft.DraftAudienceChanged;
import org.commonground.draft.DraftId;
import org.commonground.draft.Drafts;
import org.commonground.draft.SampleKeeper;
import org.commonground.draft.SampleMembers;
import org.commonground.membership.Member;
import org.commonground.membership.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What a draft says reaches those whom its keeper lets see it, and nobody else, by whatever way they ask. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AudienceIntegrationTests {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final String SECRET = "quiet harbour";

    @Autowired
    ApplicationContext context;

    @Autowired
    DefaultListableBeanFactory beans;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Drafts drafts;

    @LocalServerPort
    int port;

    final SampleKeeper keeper = new SampleKeeper();
    Member ada = SampleMembers.writer("Ada");
    Member ben = SampleMembers.writer("Ben");
    Browser adas = Browser.at(0);
    Browser bens = Browser.at(0);
    DraftId draft = new DraftId(UUID.randomUUID());

    @BeforeAll
    void settle() {
        // Put in by hand, so that the context stays the one that the other tests of the socket use.
        beans.registerSingleton("sampleKeeper", keeper);
        Household household = Household.of(context);
        ada = household.add("Ada", Role.MEMBER);
        ben = household.add("Ben", Role.MEMBER);
        adas = Browser.of("Ada", port);
        bens = Browser.of("Ben", port);
    }

    @AfterAll
    void leave() {
        beans.destroySingleton("sampleKeeper");
    }

    @BeforeEach
    void beginsADraft() {
        draft = drafts.begin("Closed session", ada);
    }

    @Test
    void looksLikeADraftThatIsNotThere() {
        keeper.hides(draft, ben);
        var line = adas.line(draft);
        line.joins();
        line.submits("s1", 0, typing(1, SECRET));
        line.hearsOf("s1");

        var missing = new DraftId(UUID.randomUUID());
        assertThat(answers(draft)).isEqualTo(answers(missing));
        assertThat(answers(draft)).contains("404 ").noneMatch(answer -> answer.contains(SECRET));
        assertThat(adas.get("/live/drafts/" + draft + "/standing").body()).isEqualTo("{\"may\":\"write\"}");
    }

    /** Everything that the outsider can learn over HTTP, and by knocking at the socket. */
    private List<String> answers(DraftId asked) {
        var answers = new ArrayList<String>();
        for (var path : List.of("/live/drafts/" + asked + "/standing", "/live/drafts/" + asked)) {
            var answer = bens.get(path);
            answers.add((answer.statusCode() + " " + answer.body()).replace(asked.toString(), "(draft)"));
        }
        var knocking = bens.line(asked, bens.address());
        await().until(knocking::isDone);
        assertThat(knocking.isCompletedExceptionally()).isTrue();
        var refusal = refusal(knocking.exceptionNow());
        answers.add(refusal.statusCode() + " "
                + (refusal.body() instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : ""));
        answers.add(String.valueOf(refusal.headers().map().keySet()));
        return answers;
    }

    private static HttpResponse<?> refusal(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(WebSocketHandshakeException.class::isInstance)
                .map(WebSocketHandshakeException.class::cast)
                .findFirst()
                .orElseThrow()
                .getResponse();
    }

    @Test
    void tellsNobodyOutsideOneWordOrName() {
        var open = drafts.begin("Open session", ada);
        var outside = bens.line(open);
        outside.joins();
        keeper.hides(draft, ben);
        var inside = adas.line(draft);
        inside.joins();
        inside.submits("s1", 0, typing(1, SECRET));
        inside.hearsOf("s1");
        inside.says("{\"op\":\"select\",\"version\":1,\"anchor\":1,\"head\":4}");
        drafts.rename(draft, SECRET, ada);
        drafts.lock(draft, SECRET, ada);
        inside.closes(TWO_SECONDS);

        var last = adas.line(open);
        last.joins();
        last.submits("s2", 0, typing(1, "for all"));
        outside.hears("steps");
        assertThat(outside.heard())
                .noneMatch(frame -> frame.toString().contains(SECRET))
                .noneMatch(frame -> frame.toString().contains("Ada"));
    }

    @Test
    void cutsOffWhoeverLosesTheAudienceWithinTwoSeconds() {
        var inside = adas.line(draft);
        inside.joins();
        inside.submits("s1", 0, typing(1, "for both"));
        inside.hearsOf("s1");
        var losing = bens.line(draft);
        var notJoinedYet = bens.line(draft);
        losing.joins();

        narrows(() -> keeper.hides(draft, ben));
        inside.submits("s2", 1, typing(1, SECRET));
        inside.hearsOf("s2");
        notJoinedYet.says("{\"op\":\"join\"}");
        losing.submits("crafted", 1, typing(1, "x"));
        losing.closes(TWO_SECONDS);
        notJoinedYet.closes(TWO_SECONDS);

        for (var line : List.of(losing, notJoinedYet)) {
            assertThat(line.heard().getLast().path("op").asString()).isEqualTo("closed");
            assertThat(line.heard().getLast().path("reason").asString()).isEqualTo("not-permitted");
            assertThat(line.heard()).noneMatch(frame -> frame.toString().contains(SECRET));
        }
        assertThat(drafts.text(draft, ada).plain()).isEqualTo(SECRET + "for both");
        assertThat(inside.isClosed()).isFalse();
        assertThat(answers(draft)).contains("404 ");

        narrows(() -> keeper.letsEverybody(draft));
        assertThat(bens.line(draft).joins().path("doc").toString()).contains(SECRET);
    }

    @Test
    void takesThePenFromWhoeverMayOnlyReadAndGivesItBack() {
        var line = bens.line(draft);
        line.joins();
        narrows(() -> keeper.letsRead(draft, ben));
        line.closes(TWO_SECONDS);
        assertThat(line.hears("closed").path("reason").asString()).isEqualTo("locked");

        var reading = bens.line(draft);
        assertThat(reading.joins().path("writable").asBoolean()).isFalse();
        assertThat(bens.get("/live/drafts/" + draft + "/standing").body()).isEqualTo("{\"may\":\"read\"}");
        reading.submits("crafted", 0, typing(1, "x"));
        assertThat(reading.hearsOf("crafted").path("reason").asString()).isEqualTo("not-permitted");
        assertThat(drafts.byId(draft, ada).orElseThrow().version()).isZero();

        narrows(() -> keeper.letsWrite(draft, ben));
        reading.closes(TWO_SECONDS);
        assertThat(reading.hears("closed").path("reason").asString()).isEqualTo("unlocked");
        assertThat(bens.line(draft).joins().path("writable").asBoolean()).isTrue();
    }

    @Test
    void changesNothingForThoseWhoStayInTheAudience() {
        var line = adas.line(draft);
        line.joins();
        narrows(() -> keeper.hides(draft, ben));
        line.submits("s1", 0, typing(1, "on"));
        assertThat(line.hearsOf("s1").path("op").asString()).isEqualTo("confirmed");
        assertThat(line.isClosed()).isFalse();
    }

    private void narrows(Runnable change) {
        transaction.executeWithoutResult(status -> {
            change.run();
            context.publishEvent(new DraftAudienceChanged(draft));
        });
    }
}

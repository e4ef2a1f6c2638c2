package org.commonground.draft.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.draft.wire.Client.typing;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.commonground.draft.DraftId;
import org.commonground.draft.Drafts;
import org.commonground.draft.SampleMembers;
import org.commonground.membership.Member;
import org.commonground.membership.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Once words are purged nobody is told them again, and nobody who knew them brings them back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PurgeIntegrationTests {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final String SECRET = "Maria Paz";

    @Autowired
    ApplicationContext context;

    @Autowired
    Drafts drafts;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    Member ada = SampleMembers.writer("Ada");
    Member chair = SampleMembers.chair("Cleo");
    Browser adas = Browser.at(0);
    Browser bens = Browser.at(0);
    DraftId draft = new DraftId(UUID.randomUUID());

    @BeforeAll
    void settle() {
        Household household = Household.of(context);
        ada = household.add("Ada", Role.MEMBER);
        household.add("Ben", Role.MEMBER);
        adas = Browser.of("Ada", port);
        bens = Browser.of("Ben", port);
    }

    @BeforeEach
    void beginsADraft() {
        draft = drafts.begin("Minutes", "We met today", ada);
    }

    @Test
    void sendsEverybodyToBeginAnewFromTheTextWithoutTheWords() {
        var first = adas.line(draft);
        first.joins();
        var second = bens.line(draft);
        second.joins();
        first.submits("s1", 0, typing(7, " " + SECRET));
        first.hearsOf("s1");

        drafts.purge(draft, SECRET, "[…]", chair);
        for (var line : List.of(first, second)) {
            line.closes(TWO_SECONDS);
            assertThat(line.heard().getLast().path("op").asString()).isEqualTo("closed");
            assertThat(line.heard().getLast().path("reason").asString()).isEqualTo("reset");
        }

        var anew = adas.line(draft);
        var joined = anew.joins();
        assertThat(joined.path("version").asInt()).isEqualTo(2);
        assertThat(joined.toString()).contains("We met […] today").doesNotContain(SECRET);
        anew.submits("s2", 2, typing(1, "Then "));
        assertThat(anew.hearsOf("s2").path("version").asInt()).isEqualTo(3);
        assertThat(drafts.text(draft, ada).plain()).isEqualTo("Then We met […] today");
    }

    @Test
    void takesNothingFromWhoeverKnowsTheTextFromBefore() {
        var first = adas.line(draft);
        first.joins();
        first.submits("s1", 0, typing(7, " " + SECRET));
        first.hearsOf("s1");
        first.hangsUp();
        drafts.purge(draft, SECRET, "", chair);

        var back = adas.line(draft);
        back.says("{\"op\":\"join\",\"version\":1}");
        back.closes(TWO_SECONDS);
        assertThat(back.heard().getLast().path("reason").asString()).isEqualTo("reset");
        assertThat(back.heard()).noneMatch(frame -> frame.path("op").asString().equals("joined"));

        var crafted = adas.line(draft);
        crafted.joins();
        crafted.submits("s1", 0, typing(7, " " + SECRET));
        crafted.submits("s2", 1, typing(1, SECRET));
        for (var id : List.of("s1", "s2")) {
            assertThat(crafted.hearsOf(id).path("reason").asString()).isEqualTo("purged");
        }
        assertThat(drafts.text(draft, ada).plain()).isEqualTo("We met  today");
        assertThat(drafts.byId(draft, ada).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void tellsNothingToALineThatWaitsForWhatWasPurged() {
        var reader = bens.line(draft);
        reader.joins();
        var writer = adas.line(draft);
        writer.joins();
        transaction.executeWithoutResult(status -> {
            drafts.purge(draft, "met", "", chair);
            writer.submits("late", 0, typing(1, SECRET));
        });
        reader.closes(TWO_SECONDS);
        writer.closes(TWO_SECONDS);
        assertThat(reader.heard()).noneMatch(frame -> frame.toString().contains(SECRET));
        assertThat(drafts.text(draft, ada).plain()).isEqualTo("We  today");
    }

    @Test
    void endsEveryLineOfADraftThatIsPurgedAsAWhole() {
        var line = adas.line(draft);
        line.joins();
        drafts.purgeAll(draft, chair);
        line.closes(TWO_SECONDS);
        assertThat(line.hears("closed").path("reason").asString()).isEqualTo("purged");
        assertThat(adas.get("/live/drafts/" + draft + "/standing").body()).isEqualTo("{\"may\":\"none\"}");
    }
}

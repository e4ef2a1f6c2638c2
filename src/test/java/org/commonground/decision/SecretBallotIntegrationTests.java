package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Side;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads everything that is kept of a secret vote, and tries to pair a name with a choice. */
@ThroughTheWindow
@ExtendWith(OutputCaptureExtension.class)
class SecretBallotIntegrationTests {

    private static final List<Choice> SAID =
            List.of(Side.YES, Side.NO, Side.YES, Side.YES, Side.NO, Side.ABSTAIN, Side.YES);

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient database;

    private Assembly body;

    @BeforeEach
    void assemble() {
        body = Assembly.of(7, product);
    }

    @Test
    void keepsTheSameInWhateverOrderPeopleVoted() {
        var one = votes(body.places().toList());
        var shuffled = new ArrayList<>(body.places().toList());
        Collections.shuffle(shuffled, new Random(7));
        var other = votes(shuffled);

        assertThat(sealed(other)).hasSameSizeAs(sealed(one));
        body.closed(one);
        body.closed(other);
        assertThat(kept("urn", other)).isEqualTo(kept("urn", one));
        assertThat(kept("elector", other)).isEqualTo(kept("elector", one));
    }

    @Test
    void keepsTheUrnAsLongAsItWasWhateverComesIn() {
        var vote = opened();
        var empty = sealed(vote).length();

        for (var place : body.places().toList()) {
            body.casts(place, vote, SAID.get(place - 1));
            assertThat(sealed(vote)).hasSize(empty);
        }
    }

    @Test
    void throwsTheKeyAwayAtClosingAndWhenTheVoteIsVoid() {
        var closed = votes(body.places().toList());
        var voided = votes(body.places().toList());
        assertThat(keys().kept()).contains(closed, voided);

        body.closed(closed);
        body.votes().voidVote(voided, "The hall was on fire", body.chair());

        assertThat(keys().kept()).doesNotContain(closed, voided);
        assertThat(kept("urn", voided)).isEqualTo(kept("urn", closed));
    }

    @Test
    void forgetsTheKeysOfWhatTheUrnHeldBefore() {
        var vote = opened();
        var empty = sealed(vote);
        assertThat(keys().of(vote, 0).orElseThrow().open(empty)).isPresent();

        body.casts(1, vote, Side.YES);
        keys().settle();

        assertThat(keys().of(vote, 0)).isEmpty();
        assertThat(keys().of(vote, 1).orElseThrow().open(sealed(vote)))
                .hasValueSatisfying(held -> assertThat(held).startsWith("1 0"));
        assertThat(keys().of(vote, 1).orElseThrow().open(empty)).isEmpty();
    }

    @Test
    void takesAndCountsNothingWithoutTheKeyAndLetsTheChairVoidTheVote() {
        var vote = votes(List.of(1, 2, 3));
        var motion = body.votes().look(vote, body.chair()).vote().motion();
        keys().destroy(vote);

        assertThatThrownBy(() -> body.casts(4, vote, Side.YES)).hasMessage("URN_KEY_MISSING");
        assertThatThrownBy(() -> body.closed(vote)).hasMessage("URN_KEY_MISSING");
        assertThat(body.votes().look(vote, body.chair()).roll().turnout()).isEqualTo(3);

        body.votes().voidVote(vote, "The key of the urn is lost", body.chair());
        var again = body.opened(motion, secretly());
        body.places().forEach(place -> body.casts(place, again, SAID.get(place - 1)));
        assertThat(body.closed(again).urn().orElseThrow().size()).isEqualTo(7);
    }

    @Test
    void throwsAwayWhatIsLeftOfAnOpenUrnAndNothingElse() {
        var running = votes(List.of(1, 2, 3));
        var closed = votes(body.places().toList());
        body.closed(closed);
        keys().cut(closed);
        var unknown = VoteId.next();
        keys().cut(unknown);

        product.getBean(LeftKeys.class).throwAway();

        assertThat(keys().kept()).contains(running, unknown).doesNotContain(closed);
        keys().destroy(unknown);
    }

    @Test
    void sealsAnUrnThatWasSetOutInTheClear() {
        var vote = opened();
        database.sql("update urn set ballots = ?, sealed = null, turn = null where vote = ?")
                .param("2 0\n1 1")
                .param(vote.value())
                .update();

        body.casts(4, vote, Side.YES);

        assertThat(kept("urn", vote))
                .first()
                .satisfies(row -> assertThat(row.get("BALLOTS")).isEqualTo(""));
        assertThat(body.closed(vote).vote().closed()).isPresent();
        assertThat(kept("urn", vote))
                .first()
                .satisfies(row -> assertThat(row.get("BALLOTS")).isEqualTo("3 0\n1 1"));
    }

    @Test
    void keepsNoRowForABallot() {
        var vote = votes(body.places().toList());

        assertThat(database.sql("select count(*) from ballot where vote = ?")
                        .param(vote.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(kept("urn", vote)).hasSize(1);
    }

    @Test
    void keepsNeitherTimeNorReceiptNorChoiceBesideANameOnTheRoll() {
        var vote = votes(body.places().toList());

        assertThat(kept("elector", vote))
                .allSatisfy(row -> assertThat(row.keySet())
                        .containsExactlyInAnyOrder(
                                "SEAT", "NAME", "HOLDER", "ATTENDANCE", "RECUSED", "WEIGHT", "VOTED", "NOTE"));
        assertThat(kept("elector", vote)).allSatisfy(row -> assertThat(row).containsEntry("VOTED", true));
    }

    @Test
    void tellsNobodyInChronicleOrExport(CapturedOutput log) {
        var vote = votes(body.places().toList());
        var motion = body.votes().look(vote, body.chair()).vote().motion();
        body.closed(vote);

        var chronicle = product.getBean(Registers.class).chronicle(motion, body.chair());
        var export = product.getBean(Registers.class).json(body.chair(), Locale.ENGLISH);
        assertThat(chronicle).doesNotContain("\"cast\"").contains("\"ballots\":{\"0\":4,\"1\":2,\"2\":1}");
        assertThat(export).contains("\"named\" : [ ]").doesNotContain("\"choice\"");
        assertThat(log.toString())
                .doesNotContain("Person 00", body.seat(3).value().toString());
    }

    @Test
    void givesAReceiptWithoutATime() {
        var vote = opened();

        var receipt = body.casts(2, vote, Side.NO);

        assertThat(receipt.at()).isEmpty();
        assertThat(receipt.code()).isEmpty();
    }

    private VoteId votes(List<Integer> order) {
        var vote = opened();
        order.forEach(place -> body.casts(place, vote, SAID.get(place - 1)));
        return vote;
    }

    private VoteId opened() {
        return body.opened(body.motion("meet on Tuesdays"), secretly());
    }

    private static Rules secretly() {
        return Customs.of(MotionKind.BUSINESS, List.of()).secretly();
    }

    private UrnKeys keys() {
        return product.getBean(UrnKeys.class);
    }

    private String sealed(VoteId vote) {
        return String.valueOf(kept("urn", vote).getFirst().get("SEALED"));
    }

    /** All rows of a vote, in the order in which the table gives them, without the vote they belong to. */
    private List<Map<String, Object>> kept(String table, VoteId vote) {
        return database
                .sql("select * from " + table + " where vote = ?")
                .param(vote.value())
                .query()
                .listOfRows()
                .stream()
                .map(row -> {
                    row.remove("VOTE");
                    return row;
                })
                .toList();
    }
}

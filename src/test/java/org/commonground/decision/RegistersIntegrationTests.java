package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.ballot.Paper;
import org.commonground.decision.ballot.Side;
import org.commonground.decision.sum.Base;
import org.commonground.decision.sum.Requirement;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files are for people: what they open shows names and words, and nothing that only a machine understands. */
@ThroughTheWindow
class RegistersIntegrationTests {

    private static final Locale SPANISH = Locale.of("es");

    @Autowired
    ApplicationContext product;

    @Autowired
    Registers registers;

    private Assembly body;
    private MotionId motion;

    @BeforeEach
    void decide() {
        body = Assembly.of(5, product);
        motion = body.motion("meet on Tuesdays");
        var consensus = body.opened(motion, business().asking(Paper.about(Method.CONSENSUS)));
        body.casts(2, consensus, new Choice.Step(3), "Nobody is safe at night");
        body.closed(consensus);
        var test = body.opened(
                motion,
                business()
                        .as(Purpose.BLOCK_TEST)
                        .requiring(new Requirement(Purpose.BLOCK_CONFIRMED, Base.CAST_WITHOUT_ABSTENTIONS)));
        body.no(test, 3, 4);
        body.closed(test);
        var vote = body.opened(motion, business());
        body.yes(vote, 1, 2, 3);
        body.ballots().enter(vote, body.seat(4), Side.NO, "", body.chair());
        body.closed(vote);
    }

    @Test
    void beginATableWithTheMarkByWhichSpreadsheetsKnowItsLetters() {
        assertThat(registers.csv(body.chair(), Locale.ENGLISH)).startsWith("\uFEFFnumber,");
    }

    @Test
    void tellInATableWhoMovedAndWhatWasSaidInWords() {
        var row = row(Locale.ENGLISH);

        assertThat(row.get("kind")).isEqualTo("Ordinary business");
        assertThat(row.get("state")).isEqualTo("Carried");
        assertThat(row.get("mover")).isEqualTo("Person 002");
        assertThat(row.get("seconder")).isEqualTo("Person 003");
        assertThat(row.get("ballots")).isEqualTo("Yes: 3; No: 1");
        assertThat(row.get("result")).startsWith("Carried. 3 yes, 1 no, 0 abstained");
        assertThat(row.get("look_again")).isEmpty();
        assertThat(row(SPANISH).get("ballots")).isEqualTo("Sí: 3; No: 1");
    }

    @Test
    void tellInATableWhatEveryVoteWasForAndTheReasonsGivenInIt() {
        var row = row(Locale.ENGLISH);

        assertThat(row.get("votes").lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Vote 1 (Decides the motion): No agreement yet."),
                        second -> assertThat(second)
                                .startsWith(
                                        "Vote 2 (Is the block about mission or safety?): Block test: not confirmed"),
                        third -> assertThat(third).startsWith("Vote 3 (Decides the motion): Carried."));
        assertThat(row.get("reasons")).isEqualTo("Organization 002, Block: Nobody is safe at night");
    }

    @Test
    void writeNothingAsNothing() {
        assertThat(registers.json(body.chair(), Locale.ENGLISH)).doesNotContain("\"null\"");
        assertThat(exported().path("lookAgain").isNull()).isTrue();
        body.motions()
                .conclude(body.read(motion), "", "", Optional.of(java.time.LocalDate.of(2099, 1, 1)), body.chair());
        assertThat(exported().path("lookAgain").asString()).isEqualTo("2099-01-01");
    }

    @Test
    void putNamesBesideIdsAndWordsBesideMarks() {
        var exported = exported();
        var votes = exported.path("votes");

        assertThat(exported.path("mover").path("name").asString()).isEqualTo("Person 002");
        assertThat(votes.get(1).path("purposeInWords").asString()).isEqualTo("Is the block about mission or safety?");
        assertThat(votes.get(1).path("result").asString()).startsWith("Block test: not confirmed");
        assertThat(votes.get(2).path("ballots").get(0).path("inWords").asString())
                .isEqualTo("Yes");
        assertThat(votes.get(2).path("ballots").get(0).path("votes").asInt()).isEqualTo(3);
        var entered = votes.get(2).path("named").get(3);
        assertThat(entered.path("name").asString()).isEqualTo("Organization 004");
        assertThat(entered.path("inWords").asString()).isEqualTo("No");
        assertThat(entered.path("enteredBy").path("name").asString()).isEqualTo("Person 001");
        assertThat(votes.get(0).path("named").get(0).path("reason").asString()).isEqualTo("Nobody is safe at night");
        assertThat(votes.get(2).path("roll").get(0).path("holder").path("name").asString())
                .isEqualTo("Person 001");
        assertThat(exported.path("namesInChronicle")
                        .path(body.person(2).person().value().toString())
                        .asString())
                .isEqualTo("Person 002");
    }

    @Test
    void keepNoNumbersOfAVoteThatKeepsThemBack() {
        var secret = body.motion("meet on Fridays");
        var vote = body.opened(secret, business().secretly());
        body.yes(vote, 1, 2, 3);
        body.closed(vote);

        var exported = exported(secret).path("votes").get(0);

        assertThat(exported.path("numbersKeptBack").asBoolean()).isTrue();
        assertThat(exported.has("ballots")).isFalse();
        assertThat(exported.path("named").isEmpty()).isTrue();
    }

    private CSVRecord row(Locale language) {
        var table = registers.csv(body.chair(), language).substring(1);
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(table))) {
            return parser.getRecords().stream()
                    .filter(each -> each.get("number")
                            .equals(String.valueOf(body.read(motion).number())))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private JsonNode exported() {
        return exported(motion);
    }

    private JsonNode exported(MotionId id) {
        var all = JsonMapper.builder().build().readTree(registers.json(body.chair(), Locale.ENGLISH));
        return all.valueStream()
                .filter(each -> each.path("number").asInt() == body.read(id).number())
                .findFirst()
                .orElseThrow();
    }

    private static Rules business() {
        return Customs.of(MotionKind.BUSINESS, List.of());
    }
}

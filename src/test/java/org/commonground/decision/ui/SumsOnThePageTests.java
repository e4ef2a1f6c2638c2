package org.commonground.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.decision.Assembly;
import org.commonground.decision.Attendance;
import org.commonground.decision.Customs;
import org.commonground.decision.Elector;
import org.commonground.decision.ElectoralRoll;
import org.commonground.decision.MotionKind;
import org.commonground.decision.VoteId;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Side;
import org.commonground.decision.sum.Quorum;
import org.commonground.decision.sum.Requirement;
import org.commonground.decision.sum.Sums;
import org.commonground.membership.Member;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The same table that the sums are tried with, once more with real ballots of real people, up to the sentence they read. */
@ThroughTheWindow
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SumsOnThePageTests {

    private static final int PEOPLE = 101;

    @Autowired
    ApplicationContext product;

    private Assembly body;
    private List<Member> people = List.of();

    @BeforeAll
    void assemble() {
        body = Assembly.of(PEOPLE, product);
        people = body.places().map(body::person).toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/decision/sums.csv", numLinesToSkip = 1)
    void saysWhatTheTableSays(
            String name,
            String share,
            String base,
            int yes,
            int no,
            int abstain,
            int present,
            int members,
            String quorum,
            String expected,
            int of,
            int needed) {
        var rules = Customs.of(MotionKind.BUSINESS, List.of())
                .requiring(new Requirement(Sums.share(share), Sums.base(base)))
                .with(new Quorum(Sums.share(quorum)));
        var motion = body.motion(name);
        if (members == 0) {
            assertThatThrownBy(() -> body.opened(motion, rules, roll(0, 0))).hasMessage("NO_ELECTORS");
            return;
        }
        var vote = body.opened(motion, rules, roll(members, members));
        var voter = cast(vote, Side.YES, yes, 0);
        voter = cast(vote, Side.NO, no, voter);
        cast(vote, Side.ABSTAIN, abstain, voter);
        for (var place = present; place < members; place++) {
            body.rolls().declare(vote, body.seat(place + 1), Attendance.AWAY, Optional.empty(), "", body.chair());
        }

        body.votes().close(vote, body.chair());

        try (var window = body.household().windowOf(people.getLast().person())) {
            var said = window.opens("decisions/" + motion.value())
                    .reads()
                    .lines()
                    .filter(line -> line.contains(yes + " yes, " + no + " no, " + abstain + " abstained"));
            assertThat(said).as(name).first().asString().satisfies(sentence -> {
                assertThat(sentence).startsWith(word(expected));
                if (expected.equals("tied")) {
                    assertThat(sentence).endsWith(": a tie, which is not carried.");
                } else if (!expected.equals("no-quorum")) {
                    assertThat(sentence).contains(yes + " of ", " " + of + " ", ", " + needed + " were needed");
                }
            });
        }
    }

    private int cast(VoteId vote, Choice choice, int many, int first) {
        for (var place = first; place < first + many; place++) {
            body.ballots().cast(vote, body.seat(place + 1), choice, "", people.get(place));
        }
        return first + many;
    }

    /** All seats of the body are on its roll; those beyond the members of a case do not count. */
    private ElectoralRoll roll(int members, int present) {
        var electors = new ArrayList<Elector>();
        for (var place = 0; place < PEOPLE; place++) {
            electors.add(Elector.of(
                    body.seat(place + 1),
                    "Organization " + place,
                    Optional.of(people.get(place).person()),
                    place < present ? Attendance.PRESENT : place < members ? Attendance.AWAY : Attendance.OUT));
        }
        return new ElectoralRoll(electors);
    }

    private static String word(String expected) {
        return switch (expected) {
            case "carried" -> "Carried. ";
            // By the rule of these votes a tie is not carried.
            case "failed", "tied" -> "Not carried. ";
            case "no-quorum" -> "No quorum. ";
            default -> throw new IllegalArgumentException(expected);
        };
    }
}

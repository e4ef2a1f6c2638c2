package org.commonground.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonground.decision.Customs;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionKind;
import org.commonground.decision.MotionState;
import org.commonground.decision.Title;
import org.commonground.decision.Vote;
import org.commonground.decision.VoteId;
import org.commonground.membership.PersonId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A door that is closed from minute 20 to minute 30. */
class ClosedSessionTests {

    private static final Instant OPENED = Instant.parse("2026-11-25T12:00:00Z");
    private static final PersonId CHAIR = new PersonId(UUID.randomUUID());

    private final ClosedSession session = new ClosedSession(at(20), CHAIR, Optional.of(at(30)));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            waited for its vote and does still             |  5 | MOVED     |  5 |       | true
            was moved behind the door                      | 25 | MOVED     | 25 |       | true
            was moved when the door was open again         | 30 | MOVED     | 30 |       | false
            was withdrawn before                           |  5 | WITHDRAWN | 15 |       | false
            was withdrawn behind the door                  |  5 | WITHDRAWN | 25 |       | true
            was decided before                             |  5 | CARRIED   | 20 | 10-20 | false
            was decided behind the door                    |  5 | CARRIED   | 25 | 22-25 | true
            was put to the vote before and decided behind  |  5 | CARRIED   | 25 | 15-25 | true
            was put to the vote behind and decided after   |  5 | CARRIED   | 40 | 25-40 | true
            was put to the vote behind and is still        |  5 | IN_VOTE   | 25 | 25-   | true
            was put to the vote in the open afterwards     |  5 | IN_VOTE   | 35 | 35-   | false
            was decided before, and differently afterwards |  5 | CARRIED   | 50 | 10-15 | false
            """)
    void takesUpAMotionThat(String what, int moved, MotionState state, int since, String vote, boolean takenUp) {
        assertThat(session.tookUp(motion(moved, state, since), votes(vote))).isEqualTo(takenUp);
    }

    private static Motion motion(int moved, MotionState state, int since) {
        return new Motion(
                new MotionId(UUID.randomUUID()),
                1,
                MotionKind.BUSINESS,
                new Title("Meet"),
                "That we meet",
                "",
                null,
                null,
                null,
                null,
                UUID.randomUUID(),
                CHAIR,
                null,
                state,
                at(moved),
                at(since),
                "",
                "",
                null,
                1);
    }

    private static List<Vote> votes(String times) {
        return Stream.ofNullable(times).map(ClosedSessionTests::vote).toList();
    }

    private static Vote vote(String times) {
        var dash = times.indexOf('-');
        var end = times.substring(dash + 1);
        return new Vote(
                new VoteId(UUID.randomUUID()),
                new MotionId(UUID.randomUUID()),
                1,
                "That we meet",
                Customs.of(MotionKind.BUSINESS, List.of()),
                "",
                at(Integer.parseInt(times.substring(0, dash))),
                CHAIR,
                end.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Vote.Closing(at(Integer.parseInt(end)), Optional.of(CHAIR))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private static Instant at(int minute) {
        return OPENED.plusSeconds(60L * minute);
    }
}

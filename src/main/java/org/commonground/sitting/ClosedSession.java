package org.commonground.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonground.decision.Motion;
import org.commonground.decision.Vote;
import org.commonground.membership.PersonId;

/**
 * A time in which members alone were in the room.
 *
 * @param endedAt empty while it lasts
 */
public record ClosedSession(Instant beganAt, PersonId beganBy, Optional<Instant> endedAt) {

    /**
     * Whether a motion was taken up in it: a vote on it ran, or it waited for its vote and has not been put to the vote in the open since.
     *
     * @param taken all votes on the motion
     */
    boolean tookUp(Motion motion, List<Vote> taken) {
        return taken.stream().anyMatch(this::saw)
                || isMovedBefore(motion)
                        && !isSettledBefore(motion, taken)
                        && taken.stream().noneMatch(this::isOver);
    }

    private boolean saw(Vote vote) {
        return !isOver(vote) && end(vote).filter(end -> !end.isAfter(beganAt)).isEmpty();
    }

    /** Whether it was over when the vote was opened. */
    private boolean isOver(Vote vote) {
        return endedAt.filter(end -> !vote.openedAt().isBefore(end)).isPresent();
    }

    private boolean isMovedBefore(Motion motion) {
        return endedAt.filter(end -> !motion.movedAt().isBefore(end)).isEmpty();
    }

    private boolean isSettledBefore(Motion motion, List<Vote> taken) {
        return !motion.state().isPending() && !motion.since().isAfter(beganAt)
                || taken.stream()
                        .filter(vote -> vote.voided().isEmpty())
                        .anyMatch(vote -> vote.closed()
                                .filter(closing -> !closing.at().isAfter(beganAt))
                                .isPresent());
    }

    private static Optional<Instant> end(Vote vote) {
        return vote.closed().map(Vote.Closing::at).or(() -> vote.voided().map(Vote.Voiding::at));
    }

    /** Whether this moment lies in it. */
    public boolean covers(Instant moment) {
        return !moment.isBefore(beganAt)
                && endedAt.filter(end -> !moment.isBefore(end)).isEmpty();
    }
}

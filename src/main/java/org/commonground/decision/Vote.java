package org.commonground.decision;

import java.time.Instant;
import java.util.Optional;
import org.commonground.membership.PersonId;
import org.commonground.shared.Refused;

/**
 * One taking of votes on a motion.
 *
 * @param round counts the votes on this motion from 1
 * @param text the exact words it is about; the motion may have been amended since
 * @param seed from which a lot is drawn, should one be needed; published at opening
 * @param closed when and by whom; empty while it runs, and nobody where it closed at its time
 * @param casting what the chair said to a tie; empty while nothing
 * @param voided when it was declared void, and why
 * @param nudgedAt when the chair last asked those who have not voted; empty for never
 * @param revision grows with everything that happens to it, each ballot too
 */
public record Vote(
        VoteId id,
        MotionId motion,
        int round,
        String text,
        Rules rules,
        String seed,
        Instant openedAt,
        PersonId openedBy,
        Optional<Closing> closed,
        Optional<Boolean> casting,
        Optional<Voiding> voided,
        Optional<Instant> nudgedAt,
        long revision) {

    /** @param by empty where it closed at its time */
    public record Closing(Instant at, Optional<PersonId> by) {}

    /** @param reason in the words of whoever did it */
    public record Voiding(Instant at, PersonId by, String reason) {}

    /** Whether ballots are taken at this moment. */
    public boolean isOpen(Instant now) {
        return closed.isEmpty()
                && voided.isEmpty()
                && rules.closesAt().filter(end -> !now.isBefore(end)).isEmpty();
    }

    /** Whether nobody has closed it, though its time may be over this instant. */
    public boolean isRunning() {
        return closed.isEmpty() && voided.isEmpty();
    }

    void mustBeOpen(Instant now) {
        if (voided.isPresent()) {
            throw new Refused(Refusal.VOTE_VOID);
        }
        if (!isOpen(now)) {
            throw new Refused(Refusal.VOTE_CLOSED);
        }
    }

    Vote closed(Instant at, Optional<PersonId> by) {
        return new Vote(
                id,
                motion,
                round,
                text,
                rules,
                seed,
                openedAt,
                openedBy,
                Optional.of(new Closing(at, by)),
                casting,
                voided,
                nudgedAt,
                revision);
    }

    Vote casting(boolean yes) {
        return new Vote(
                id,
                motion,
                round,
                text,
                rules,
                seed,
                openedAt,
                openedBy,
                closed,
                Optional.of(yes),
                voided,
                nudgedAt,
                revision);
    }

    Vote voided(Voiding why) {
        return new Vote(
                id,
                motion,
                round,
                text,
                rules,
                seed,
                openedAt,
                openedBy,
                closed,
                casting,
                Optional.of(why),
                nudgedAt,
                revision);
    }

    Vote nudged(Instant at) {
        return new Vote(
                id,
                motion,
                round,
                text,
                rules,
                seed,
                openedAt,
                openedBy,
                closed,
                casting,
                voided,
                Optional.of(at),
                revision);
    }
}

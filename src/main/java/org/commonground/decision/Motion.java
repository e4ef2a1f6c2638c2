package org.commonground.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.commonground.membership.PersonId;
import org.commonground.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/**
 * Something that a member asks the body to decide. Its wording is frozen when it is moved; amended, it is another wording, which needs
 * a vote of its own.
 *
 * @param number counts motions from 1, for people to refer to
 * @param text the exact words to be decided
 * @param amends the motion whose wording this one would replace; null for a main motion
 * @param body which body decides it, as the room keeps it that knows the bodies
 * @param since when it came to its present state
 * @param why in the words of the record, why the body decided so; empty until somebody wrote it
 * @param turnedDown what was considered and not taken
 * @param lookAgain when the body wants to look at it again; null for never
 */
public record Motion(
        @Id MotionId id,
        int number,
        MotionKind kind,
        @Embedded(onEmpty = OnEmpty.USE_NULL) Title title,
        String text,
        String rationale,
        @Nullable String sourceKind,
        @Nullable UUID sourceId,
        @Nullable Long sourceVersion,
        @Nullable MotionId amends,
        UUID body,
        PersonId mover,
        @Nullable PersonId seconder,
        MotionState state,
        Instant movedAt,
        Instant since,
        String why,
        String turnedDown,
        @Nullable LocalDate lookAgain,
        @Version @Nullable Integer revision) {

    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_REMARK = 4_000;

    public Motion {
        if (text.length() > LONGEST_TEXT
                || rationale.length() > LONGEST_REMARK
                || why.length() > LONGEST_REMARK
                || turnedDown.length() > LONGEST_REMARK) {
            throw new Refused(Refusal.TEXT_TOO_LONG);
        }
    }

    /** The SHA-256 of its wording, so that anybody can check which words were decided. */
    public String fingerprint() {
        return Fingerprint.of(text);
    }

    /** Where its wording came from, before any amendment; empty where it was typed for this motion. */
    public Optional<Source> source() {
        return sourceKind == null || sourceId == null || sourceVersion == null
                ? Optional.empty()
                : Optional.of(new Source(sourceKind, sourceId, sourceVersion));
    }

    /** Whether its words, or its fate, can still change other than by a vote that runs. */
    public boolean isOpenToChange() {
        return state.isPending() && state != MotionState.IN_VOTE;
    }

    public boolean isAmendment() {
        return amends != null;
    }

    Motion second(PersonId by, Instant now) {
        if (seconder != null) {
            throw new Refused(Refusal.ALREADY_SECONDED);
        }
        must(state == MotionState.MOVED);
        if (by.equals(mover)) {
            throw new Refused(Refusal.SECONDED_BY_MOVER);
        }
        return with(MotionState.SECONDED, now, by);
    }

    Motion debate(Instant now) {
        if (state == MotionState.MOVED && needsSecond()) {
            throw new Refused(Refusal.NOT_SECONDED);
        }
        must(state == MotionState.SECONDED || state == MotionState.MOVED);
        return come(MotionState.IN_DEBATE, now);
    }

    /** Whether somebody else has to want it too before it is voted on. Elections and straw polls need nobody. */
    public boolean needsSecond() {
        return kind != MotionKind.ELECTION && kind != MotionKind.SENSE;
    }

    /** @param binds whether the vote will decide something */
    Motion underVote(boolean binds, Instant now) {
        if (state == MotionState.MOVED && binds && needsSecond()) {
            throw new Refused(Refusal.NOT_SECONDED);
        }
        must(isOpenToChange());
        return come(MotionState.IN_VOTE, now);
    }

    /** The vote has come to nothing that binds; one debates on, or votes again. */
    Motion backToDebate(Instant now) {
        return come(seconder == null ? MotionState.MOVED : MotionState.IN_DEBATE, now);
    }

    Motion decided(boolean carried, Instant now) {
        return come(carried ? MotionState.CARRIED : MotionState.FAILED, now);
    }

    Motion withdrawn(Instant now) {
        must(isOpenToChange());
        return come(MotionState.WITHDRAWN, now);
    }

    Motion postponed(Instant now) {
        must(isOpenToChange());
        return come(MotionState.POSTPONED, now);
    }

    Motion referred(Instant now) {
        must(isOpenToChange());
        return come(MotionState.REFERRED, now);
    }

    /** Takes a motion up again that was postponed or referred. */
    Motion resumed(Instant now) {
        must(state == MotionState.POSTPONED || state == MotionState.REFERRED);
        return come(seconder == null ? MotionState.MOVED : MotionState.IN_DEBATE, now);
    }

    /**
     * Comes before another body. What a body has decided stays its own.
     *
     * @throws Refused while it is voted on: a vote is taken where it was opened
     */
    Motion before(UUID other) {
        must(state != MotionState.IN_VOTE);
        if (other.equals(body) || state.isDecided()) {
            return this;
        }
        return new Motion(
                id,
                number,
                kind,
                title,
                text,
                rationale,
                sourceKind,
                sourceId,
                sourceVersion,
                amends,
                other,
                mover,
                seconder,
                state,
                movedAt,
                since,
                why,
                turnedDown,
                lookAgain,
                revision);
    }

    /** Other words of an amendment: whoever seconded the old ones has not seconded these. */
    Motion madeAnew(String other, Instant now) {
        must(isAmendment() && isOpenToChange());
        return reworded(other).with(MotionState.MOVED, now, null);
    }

    /** Has the wording of an amendment that was carried. Where its first words came from stays known. */
    Motion amended(String other) {
        must(isOpenToChange());
        return reworded(other);
    }

    private Motion reworded(String other) {
        return new Motion(
                id,
                number,
                kind,
                title,
                other,
                rationale,
                sourceKind,
                sourceId,
                sourceVersion,
                amends,
                body,
                mover,
                seconder,
                state,
                movedAt,
                since,
                why,
                turnedDown,
                lookAgain,
                revision);
    }

    Motion concluded(String reason, String refused, @Nullable LocalDate again) {
        must(state.isDecided());
        return new Motion(
                id,
                number,
                kind,
                title,
                text,
                rationale,
                sourceKind,
                sourceId,
                sourceVersion,
                amends,
                body,
                mover,
                seconder,
                state,
                movedAt,
                since,
                reason.strip(),
                refused.strip(),
                again,
                revision);
    }

    private static void must(boolean follows) {
        if (!follows) {
            throw new Refused(Refusal.NOT_THAT_FAR);
        }
    }

    private Motion come(MotionState other, Instant now) {
        return with(other, now, seconder);
    }

    private Motion with(MotionState other, Instant now, @Nullable PersonId second) {
        return new Motion(
                id,
                number,
                kind,
                title,
                text,
                rationale,
                sourceKind,
                sourceId,
                sourceVersion,
                amends,
                body,
                mover,
                second,
                other,
                movedAt,
                now,
                why,
                turnedDown,
                lookAgain,
                revision);
    }
}

package org.commonground.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.commonground.decision.MotionId;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.PersonId;
import org.commonground.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * The minutes of one meeting as a document: how far they have come, and who answers for them.
 *
 * @param correctionsUntil the last day on which members say what should be corrected; null unless circulated
 * @param approvedBy the motion by which the body approved them; null while it has not
 * @param corrected whether they were approved as corrected
 */
public record Minutes(
        @Id MeetingId meeting,
        MinutesStage stage,
        @Nullable Instant circulatedAt,
        @Nullable PersonId circulatedBy,
        @Nullable LocalDate correctionsUntil,
        @Nullable MotionId approvedBy,
        @Nullable Instant approvedAt,
        boolean corrected,
        @Nullable PersonId chair,
        @Nullable Instant chairSignedAt,
        @Nullable PersonId secretary,
        @Nullable Instant secretarySignedAt,
        @Version @Nullable Integer revision) {

    static Minutes begun(MeetingId meeting) {
        return new Minutes(
                meeting, MinutesStage.WRITTEN, null, null, null, null, null, false, null, null, null, null, null);
    }

    public Optional<Instant> lockedAt() {
        return stage == MinutesStage.LOCKED && chairSignedAt != null && secretarySignedAt != null
                ? Optional.of(chairSignedAt.isAfter(secretarySignedAt) ? chairSignedAt : secretarySignedAt)
                : Optional.empty();
    }

    Minutes circulated(LocalDate until, PersonId by, Instant now) {
        must(stage.isOpen());
        return new Minutes(
                meeting,
                MinutesStage.CIRCULATED,
                now,
                by,
                until,
                approvedBy,
                approvedAt,
                corrected,
                chair,
                chairSignedAt,
                secretary,
                secretarySignedAt,
                revision);
    }

    /** Takes them back from the readers. */
    Minutes recalled() {
        must(stage == MinutesStage.CIRCULATED);
        return new Minutes(
                meeting,
                MinutesStage.WRITTEN,
                circulatedAt,
                circulatedBy,
                null,
                approvedBy,
                approvedAt,
                corrected,
                chair,
                chairSignedAt,
                secretary,
                secretarySignedAt,
                revision);
    }

    Minutes approved(MotionId motion, boolean asCorrected, Instant now) {
        must(stage.isOpen());
        return new Minutes(
                meeting,
                MinutesStage.APPROVED,
                circulatedAt,
                circulatedBy,
                correctionsUntil,
                motion,
                now,
                asCorrected,
                chair,
                chairSignedAt,
                secretary,
                secretarySignedAt,
                revision);
    }

    /** The vote by which they were approved is void, and not both have signed. */
    Minutes reopened() {
        must(stage == MinutesStage.APPROVED);
        return new Minutes(
                meeting,
                circulatedAt == null ? MinutesStage.WRITTEN : MinutesStage.CIRCULATED,
                circulatedAt,
                circulatedBy,
                correctionsUntil,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                revision);
    }

    Minutes signedByChair(PersonId by, Instant now) {
        must(stage == MinutesStage.APPROVED && chairSignedAt == null);
        if (by.equals(secretary)) {
            throw new Refused(Refusal.TWO_SIGN);
        }
        return signed(by, now, secretary, secretarySignedAt);
    }

    Minutes signedBySecretary(PersonId by, Instant now) {
        must(stage == MinutesStage.APPROVED && secretarySignedAt == null);
        if (by.equals(chair)) {
            throw new Refused(Refusal.TWO_SIGN);
        }
        return signed(chair, chairSignedAt, by, now);
    }

    private Minutes signed(
            @Nullable PersonId one, @Nullable Instant oneAt, @Nullable PersonId other, @Nullable Instant otherAt) {
        return new Minutes(
                meeting,
                oneAt != null && otherAt != null ? MinutesStage.LOCKED : stage,
                circulatedAt,
                circulatedBy,
                correctionsUntil,
                approvedBy,
                approvedAt,
                corrected,
                one,
                oneAt,
                other,
                otherAt,
                revision);
    }

    private static void must(boolean follows) {
        if (!follows) {
            throw new Refused(Refusal.NOT_THAT_FAR);
        }
    }
}

package org.commonground.purpose;

import java.time.Instant;
import java.util.Optional;
import org.commonground.decision.MotionId;
import org.commonground.draft.DraftId;
import org.commonground.membership.PersonId;
import org.commonground.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/**
 * One candidate for what the collaborative says of itself: a vision or a mission. Its text is a draft that members write
 * together; its standing says how far it has come.
 *
 * @param since when it came to its present standing
 * @param archivedAt when it was put away, where it was
 * @param decidedBy the motion by which the body adopted it; null where it was not adopted by vote
 * @param insteadOf the wording that had been adopted before and was retired for this one; null where there was none
 * @param adoptedVersion of its text, which was put to the vote; null where it was not adopted by vote
 * @param adoptedText the exact words that the body said yes to, amended or not; null where it was not adopted by vote
 */
public record Wording(
        @Id WordingId id,
        Matter matter,
        @Embedded(onEmpty = OnEmpty.USE_NULL) WordingName name,
        DraftId draft,
        Standing standing,
        Instant since,
        PersonId begunBy,
        Instant begunAt,
        @Nullable Instant archivedAt,
        @Nullable MotionId decidedBy,
        @Nullable Long adoptedVersion,
        @Nullable String adoptedText,
        @Nullable WordingId insteadOf,
        @Version @Nullable Integer revision) {

    static Wording begin(Matter matter, WordingName name, DraftId draft, PersonId by, Instant now) {
        return new Wording(
                WordingId.fresh(),
                matter,
                name,
                draft,
                Standing.DRAFT,
                now,
                by,
                now,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public boolean archived() {
        return archivedAt != null;
    }

    /** Whether people may go on writing it. */
    public boolean open() {
        return !archived() && !standing.frozen();
    }

    Wording rename(WordingName other) {
        whileOpen();
        return new Wording(
                id,
                matter,
                other,
                draft,
                standing,
                since,
                begunBy,
                begunAt,
                archivedAt,
                decidedBy,
                adoptedVersion,
                adoptedText,
                insteadOf,
                revision);
    }

    /** Asks the members to read it. */
    Wording review(Instant now) {
        whileOpen();
        return come(Standing.IN_REVIEW, now);
    }

    /** Takes it back from the readers to be written on. */
    Wording rework(Instant now) {
        whileOpen();
        return come(Standing.DRAFT, now);
    }

    /** Makes it what the collaborative says of itself. */
    Wording adopt(Instant now) {
        whileOpen();
        return come(Standing.ADOPTED, now);
    }

    /** The body has said yes to these words, which were those of its text at this version, or were amended on the way. */
    Wording adoptByVote(MotionId motion, long version, String words, Instant now) {
        return decided(Standing.ADOPTED, motion, version, words, now);
    }

    /** It took the place of another. */
    Wording instead(Optional<WordingId> other) {
        return new Wording(
                id,
                matter,
                name,
                draft,
                standing,
                since,
                begunBy,
                begunAt,
                archivedAt,
                decidedBy,
                adoptedVersion,
                adoptedText,
                other.orElse(null),
                revision);
    }

    /** What had taken its place is adopted no longer. */
    Wording restore(Instant now) {
        return come(Standing.ADOPTED, now);
    }

    /** The vote by which it was adopted is void. */
    Wording reopen(Instant now) {
        return decided(Standing.IN_REVIEW, null, null, null, now);
    }

    private Wording decided(
            Standing other, @Nullable MotionId motion, @Nullable Long version, @Nullable String words, Instant now) {
        return new Wording(
                id,
                matter,
                name,
                draft,
                other,
                now,
                begunBy,
                begunAt,
                null,
                motion,
                version,
                words,
                motion == null ? null : insteadOf,
                revision);
    }

    Wording retire(Instant now) {
        if (standing != Standing.ADOPTED) {
            throw new Refused(Refusal.NOT_ADOPTED);
        }
        return come(Standing.RETIRED, now);
    }

    /** Puts it away. What is adopted cannot be put away: it has to be retired first. */
    Wording archive(Instant now) {
        if (standing == Standing.ADOPTED) {
            throw new Refused(Refusal.FROZEN);
        }
        return kept(archived() ? archivedAt : now);
    }

    Wording bringBack() {
        return kept(null);
    }

    private void whileOpen() {
        if (archived()) {
            throw new Refused(Refusal.PUT_AWAY);
        }
        if (standing.frozen()) {
            throw new Refused(Refusal.FROZEN);
        }
    }

    private Wording come(Standing other, Instant now) {
        var from = other == standing ? since : now;
        return new Wording(
                id,
                matter,
                name,
                draft,
                other,
                from,
                begunBy,
                begunAt,
                archivedAt,
                decidedBy,
                adoptedVersion,
                adoptedText,
                insteadOf,
                revision);
    }

    private Wording kept(@Nullable Instant away) {
        return new Wording(
                id,
                matter,
                name,
                draft,
                standing,
                since,
                begunBy,
                begunAt,
                away,
                decidedBy,
                adoptedVersion,
                adoptedText,
                insteadOf,
                revision);
    }
}

package org.commonground.minutes;

import java.time.Instant;
import org.commonground.draft.DraftId;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A piece of the minutes that several note-takers write at once: a text of its own, with an audience of its own.
 *
 * @param item under which it stands; null for what belongs to the meeting as a whole
 * @param begunAt decides its place between the blocks that write themselves
 * @param withdrawn whether the note-taker has thrown it away
 */
public record Passage(
        @Id PassageId id,
        MeetingId meeting,
        @Nullable ItemId item,
        DraftId draft,
        Audience audience,
        PersonId begunBy,
        Instant begunAt,
        boolean withdrawn,
        @Version @Nullable Integer revision) {

    static Passage begun(
            MeetingId meeting, @Nullable ItemId item, DraftId draft, Audience audience, PersonId by, Instant now) {
        return new Passage(PassageId.next(), meeting, item, draft, audience, by, now, false, null);
    }

    Passage readdressed(Audience other) {
        return new Passage(id, meeting, item, draft, other, begunBy, begunAt, withdrawn, revision);
    }

    Passage withdrawn(boolean other) {
        return new Passage(id, meeting, item, draft, audience, begunBy, begunAt, other, revision);
    }

    boolean isUnder(@Nullable ItemId other) {
        return item == null ? other == null : item.equals(other);
    }
}

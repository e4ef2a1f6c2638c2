package org.commonground.meeting;

import java.time.Instant;
import java.util.Optional;

/**
 * What members were told of a meeting.
 *
 * @param changedAt when something about it was last changed that calendars show
 * @param toldAt when members were told; empty if never
 * @param toldSequence the {@linkplain Meeting#sequence() sequence} that they were told of
 */
public record Announcement(Instant changedAt, Optional<Instant> toldAt, Optional<Integer> toldSequence) {

    /** Whether members were told of something that is otherwise by now. */
    public boolean isBehind(Meeting meeting) {
        return toldSequence.filter(told -> told < meeting.sequence()).isPresent();
    }

    /** Whether there is anything to tell: of a cancelled meeting only to those who were told that it takes place. */
    public boolean hasNews(Meeting meeting) {
        return meeting.published()
                && meeting.stage() == Stage.PLANNED
                && (meeting.cancelled() ? isBehind(meeting) : true);
    }
}

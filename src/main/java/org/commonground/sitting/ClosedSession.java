package org.commonground.sitting;

import java.time.Instant;
import java.util.Optional;
import org.commonground.membership.PersonId;

/**
 * A time in which members alone were in the room.
 *
 * @param endedAt empty while it lasts
 */
public record ClosedSession(Instant beganAt, PersonId beganBy, Optional<Instant> endedAt) {

    /** Whether this moment lies in it. */
    public boolean covers(Instant moment) {
        return !moment.isBefore(beganAt)
                && endedAt.filter(end -> !moment.isBefore(end)).isEmpty();
    }
}

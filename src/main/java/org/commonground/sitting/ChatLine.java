package org.commonground.sitting;

import java.time.Instant;
import java.util.Set;
import org.commonground.membership.PersonId;

/**
 * Something somebody said beside the work: off the record, and gone after some days.
 *
 * @param behindClosedDoors whether it was said while members alone were in the room
 * @param taken the keys of the {@linkplain LineDeed deeds} that were done with it
 */
public record ChatLine(
        ChatLineId id, PersonId person, String words, Instant saidAt, boolean behindClosedDoors, Set<String> taken) {

    /** Whether this was made of it already. */
    public boolean isTaken(LineDeed deed) {
        return taken.contains(deed.key());
    }
}

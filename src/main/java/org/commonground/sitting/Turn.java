package org.commonground.sitting;

import java.time.Instant;
import java.util.Optional;
import org.commonground.meeting.ItemId;
import org.commonground.membership.PersonId;
import org.commonground.membership.Sector;

/**
 * Somebody's turn to speak: asked for, begun, ended.
 *
 * @param item what the meeting was at when they began, or before that when they asked
 * @param person empty for a guest
 * @param attendance their line on the roll; empty for somebody who is not on it
 * @param sector of the organisation they speak for
 * @param about what they want to speak about; may be empty
 * @param behind whether that was said behind closed doors
 */
public record Turn(
        TurnId id,
        Optional<ItemId> item,
        Optional<PersonId> person,
        Optional<AttendanceId> attendance,
        String name,
        String from,
        Optional<Sector> sector,
        String about,
        boolean behind,
        Instant askedAt,
        Optional<Instant> beganAt,
        Optional<Instant> endedAt) {

    /** As whoever was outside sees it: that somebody asked to speak, and not about what. */
    Turn seenFromOutside() {
        return behind
                ? new Turn(id, item, person, attendance, name, from, sector, "", behind, askedAt, beganAt, endedAt)
                : this;
    }

    public boolean isWaiting() {
        return beganAt.isEmpty();
    }

    public boolean isSpeaking() {
        return beganAt.isPresent() && endedAt.isEmpty();
    }

    /** Whether both are turns of the same person. */
    boolean isOfSame(Turn other) {
        return person.isPresent()
                ? person.equals(other.person)
                : other.person.isEmpty() && name.equals(other.name) && from.equals(other.from);
    }
}

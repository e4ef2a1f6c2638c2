package org.commonground.minutes;

import java.util.List;
import java.util.Optional;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.Recess;
import org.commonground.sitting.ClosedSession;
import org.commonground.sitting.Handover;
import org.commonground.sitting.QuorumEntry;
import org.commonground.sitting.Roll;

/**
 * Everything that the minutes of a meeting say to one reader, at this moment.
 *
 * @param body whose meeting it was
 * @param chair who chaired last; empty where nobody did
 * @param secretary who led the record last; empty where nobody did
 * @param absent once the meeting is over, the seats of its body for which nobody came
 * @param general what was noted about the meeting as a whole
 * @param withheld how many passages with words in them, and votes, are kept back in all
 */
public record MeetingRecord(
        Meeting meeting,
        String body,
        Minutes minutes,
        Optional<String> chair,
        Optional<String> secretary,
        Roll roll,
        List<QuorumEntry> quorum,
        List<ClosedSession> closed,
        List<Recess> recesses,
        List<Handover> handovers,
        List<Absence> absent,
        List<Entry> general,
        List<ItemRecord> items,
        List<Addendum> addenda,
        List<Purging> purgings,
        int withheld) {

    /** Whether the door is closed at this moment. */
    public boolean isBehindClosedDoors() {
        return closed.stream().anyMatch(session -> session.endedAt().isEmpty());
    }
}

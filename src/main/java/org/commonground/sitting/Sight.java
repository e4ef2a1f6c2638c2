package org.commonground.sitting;

import java.time.Instant;
import org.commonground.meeting.Meeting;

/** What somebody sees who opens the room of a meeting. */
public sealed interface Sight {

    Meeting meeting();

    /** Everything. */
    record Inside(RoomState state) implements Sight {
        @Override
        public Meeting meeting() {
            return state.meeting();
        }
    }

    /** That the door is closed: members alone are in the room. */
    record Outside(Meeting meeting, Instant since) implements Sight {}
}

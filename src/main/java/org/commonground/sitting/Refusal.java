package org.commonground.sitting;

import java.util.Locale;
import org.commonground.shared.Reason;

/** Why this room says no. */
public enum Refusal implements Reason {
    /** There is no such meeting, or not for this reader. */
    MEETING_UNKNOWN,
    /** It was not opened yet, or is over. */
    NOT_UNDER_WAY,
    /** Its roll is closed with it. */
    ADJOURNED,
    /** Members alone are in the room. */
    CLOSED_SESSION,
    /** Whoever keeps the roll presides or keeps the record. */
    NOT_YOURS_TO_DECLARE,
    /** There is no such line on the roll. */
    ATTENDANCE_UNKNOWN,
    /** The person is none of the collaborative any more. */
    PERSON_UNKNOWN,
    /** More than {@value Attendances#LONGEST_FROM} characters do not fit on the roll. */
    FROM_TOO_LONG,
    /** Nobody has said yet that they are here. */
    NOT_HERE,
    /** There is no such turn to speak, or it is over. */
    TURN_UNKNOWN,
    /** More than {@value Speakers#LONGEST_ABOUT} characters are a speech. */
    ABOUT_TOO_LONG,
    /** Nothing was said. */
    WORDS_MISSING,
    /** More than {@value Chats#LONGEST_WORDS} characters are not chat. */
    WORDS_TOO_LONG,
    /** The line was taken away meanwhile. */
    LINE_UNKNOWN,
    /** It was made of this line already. */
    LINE_TAKEN,
    /** A marker goes to whoever may do what it stands for. */
    CANNOT_HOLD_MARKER,
    /** Whoever holds a marker hands it over. */
    MARKER_NOT_YOURS,
    /** The chair was there a moment ago. */
    CHAIR_IS_HERE,
    /** No vote is opened with too few present. */
    QUORUM_LOST,
    /** No vote is opened in a recess. */
    IN_RECESS,
    /** A vote in the meeting takes ballots: it is closed or declared void first. */
    VOTE_OPEN,
    /** The meeting that had the motion before it is over. */
    MEETING_OVER,
    /** Somebody else changed it at the same moment. */
    CHANGED_MEANWHILE;

    @Override
    public String messageKey() {
        return "sitting.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

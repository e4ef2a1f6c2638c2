package org.commonground.minutes;

import java.util.Locale;
import org.commonground.shared.Reason;

/** Why this room says no. */
public enum Refusal implements Reason {
    /** There is no such meeting for whoever asks. */
    MEETING_UNKNOWN,
    /** There is no such passage for whoever asks. */
    PASSAGE_UNKNOWN,
    /** A passage for the members of bodies has to name them. */
    BODIES_MISSING,
    /** The minutes are approved; what they say stands. */
    MINUTES_STAND,
    /** Two have signed them; what comes later is added to them. */
    MINUTES_SIGNED,
    /** The minutes are not at the point for that. */
    NOT_THAT_FAR,
    /** Corrections have a last day, which lies ahead. */
    DAY_PAST,
    /** Chair and secretary are two people. */
    TWO_SIGN,
    /** There is nothing in it. */
    WORDS_MISSING,
    /** It is longer than there is room for. */
    WORDS_TOO_LONG,
    /** The body has a motion to approve them before it already. */
    APPROVAL_MOVED,
    /** They can be approved as corrected once every correction is settled. */
    CORRECTIONS_OPEN,
    /** There is no such correction. */
    CORRECTION_UNKNOWN,
    /** It was taken or set aside already. */
    CORRECTION_SETTLED,
    /** What was said behind closed doors goes nowhere where others read it. */
    BEHIND_CLOSED_DOORS,
    /** Somebody else changed it at the same moment. */
    CHANGED_MEANWHILE;

    @Override
    public String messageKey() {
        return "minutes.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

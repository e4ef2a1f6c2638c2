package org.commonground.purpose;

import java.util.Locale;
import org.commonground.shared.Reason;

/** Why this room says no. */
public enum Refusal implements Reason {
    /** A wording needs a name that tells it from the others. */
    NAME_MISSING,
    /** More than {@value WordingName#LONGEST} characters cannot be read in a list. */
    NAME_TOO_LONG,
    /** An adopted text stays as it was adopted; a change begins as a new wording. */
    FROZEN,
    /** What was put away has to be brought back before anything else is done with it. */
    PUT_AWAY,
    /** The body has a motion to adopt it before it already. */
    MOVED_ALREADY,
    /** Only what was adopted can be retired. */
    NOT_ADOPTED,
    /** There is no such wording. */
    UNKNOWN;

    @Override
    public String messageKey() {
        return "purpose.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

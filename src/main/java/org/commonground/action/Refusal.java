package org.commonground.action;

import java.util.Locale;
import org.commonground.shared.Reason;

/** Why this room says no. */
public enum Refusal implements Reason {
    WHAT_MISSING,
    WHAT_TOO_LONG,
    REMARK_TOO_LONG,
    /** A promise is dropped for a reason that others can read. */
    REASON_MISSING,
    ACTION_UNKNOWN,
    /** Whoever keeps no record notes actions for themselves alone. */
    OTHERS_ACTION,
    /** Only the owner answers for themselves. */
    NOT_YOURS,
    OWNER_UNKNOWN,
    /** Observers see what is promised and promise nothing. */
    OWNER_OBSERVES,
    OWNER_MISSING,
    OWNER_KNOWN,
    ORGANISATION_UNKNOWN,
    /** It is done or dropped; it can be opened again. */
    CLOSED,
    OPEN_ALREADY,
    DATE_MISSING,
    DATE_PAST,
    NOTHING_PROPOSED,
    ACCEPTED_ALREADY,
    CHANGED_MEANWHILE;

    @Override
    public String messageKey() {
        return "action.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

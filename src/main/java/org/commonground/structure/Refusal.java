package org.commonground.structure;

import java.util.Locale;
import org.commonground.shared.Reason;

/** Why this room says no. */
public enum Refusal implements Reason {
    /** There is no such body. */
    BODY_UNKNOWN,
    /** Two bodies of one name could not be told apart. */
    NAME_TAKEN,
    /** More than {@value Body#LONGEST_CHARGE} characters are a document, not a charge. */
    CHARGE_TOO_LONG,
    /** There is one plenary. */
    PLENARY_IS_THERE,
    /** The plenary lasts as long as the collaborative. */
    PLENARY_LASTS,
    /** Everybody sits in the plenary. */
    PLENARY_SEATS_ALL,
    /** It has been dissolved; bring it back first. */
    DISSOLVED,
    /** Somebody else changed it at the same moment. */
    CHANGED_MEANWHILE;

    @Override
    public String messageKey() {
        return "structure.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

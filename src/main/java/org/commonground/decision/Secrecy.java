package org.commonground.decision;

import java.util.Locale;

/** Who learns who said what. */
public enum Secrecy {
    /** Everybody, with names. */
    OPEN,
    /** The chair and the record. */
    CLOSED,
    /** Nobody: roll and ballots are kept apart. */
    SECRET;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

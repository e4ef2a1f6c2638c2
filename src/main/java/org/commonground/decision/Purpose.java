package org.commonground.decision;

import java.util.Locale;

/** What a vote is for. */
public enum Purpose {
    /** Decides the motion. */
    DECIDE,
    /** Shows where people stand and binds nobody. */
    STRAW,
    /** Decides the motion after a consensus could not be found. */
    FALLBACK,
    /** Asks whether a block is about mission or safety, as a block has to be. Four fifths must confirm it. */
    BLOCK_TEST;

    /** Whether it settles the motion. */
    public boolean decides() {
        return this == DECIDE || this == FALLBACK;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.commonground.decision;

import java.util.Locale;
import org.commonground.decision.sum.Share;

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

    /** So many have to say that a block is about mission or safety. */
    public static final Share BLOCK_CONFIRMED = Share.atLeast(4, 5);

    /** Whether it settles the motion. */
    public boolean decides() {
        return this == DECIDE || this == FALLBACK;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

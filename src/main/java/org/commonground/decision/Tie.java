package org.commonground.decision;

import java.util.Locale;

/** What holds when as many say yes as no, or options are level. Chosen before the vote is opened. */
public enum Tie {
    /** A motion that is not carried has failed: the parliamentary default. */
    FAILS,
    CHAIR_CASTS,
    /** Drawn from a seed that is published at opening. */
    LOT,
    VOTE_AGAIN;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

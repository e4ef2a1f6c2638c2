package org.commonground.decision;

import java.util.Locale;

/** What of a running vote is shown. Fixed before it is opened. */
public enum Display {
    /** How many have voted, until it closes. */
    TURNOUT,
    /** The tally too, to whoever has voted. */
    AFTER_MINE,
    /** The tally to everybody. */
    LIVE;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.commonground.decision.sum;

import java.util.Locale;

/** What a share is a share of. Under the last two, whoever abstains or does not vote weighs like a no (Robert's Rules, 44:7–9). */
public enum Base {
    /** Yes and no alone: the parliamentary default. */
    CAST_WITHOUT_ABSTENTIONS,
    /** Everybody who voted. */
    CAST,
    /** Everybody who is present and may vote. */
    PRESENT,
    /** Everybody who may vote, wherever they are. */
    ENTIRE_MEMBERSHIP;

    /** How many that are. */
    public int of(Counts counts, Body body) {
        return switch (this) {
            case CAST_WITHOUT_ABSTENTIONS -> counts.sided();
            case CAST -> counts.cast();
            case PRESENT -> body.present();
            case ENTIRE_MEMBERSHIP -> body.membership();
        };
    }

    /** The last part of the keys of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the base is known before anybody has voted. */
    public boolean isFixed() {
        return this == PRESENT || this == ENTIRE_MEMBERSHIP;
    }
}

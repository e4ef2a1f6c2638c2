package org.commonground.decision.ballot;

import java.util.Locale;

/** How a body asks, and so what a ballot looks like. */
public enum Method {
    /** Yes, no or abstain; any stated fraction, from a majority to unanimity. */
    YES_NO(Style.SCALE, 3),
    /** Agree, agree with reservations, stand aside, block: the four stances of a consensus process. */
    CONSENSUS(Style.SCALE, 4),
    /** No fingers is a block, one a major concern, two wants to discuss, three can live with it, four supports, five champions it. */
    FIST_TO_FIVE(Style.SCALE, 6),
    /** Eight steps from whole-hearted endorsement to a veto, after Kaner's gradients of agreement. */
    GRADIENTS(Style.SCALE, 8),
    /** Everything one can live with; most marks win. */
    APPROVAL(Style.MARKS, 0),
    /** So many points for each option; the highest sum wins. */
    SCORE(Style.POINTS, 0),
    /** A budget of dots, spread as one likes; most dots win. */
    DOTS(Style.POINTS, 0),
    /** Options in the order one wants them: instant run-off for one seat, the single transferable vote for several. */
    RANKED(Style.ORDER, 0);

    /** What a voter does with a ballot. */
    public enum Style {
        /** Chooses one step. */
        SCALE,
        /** Marks any number of options. */
        MARKS,
        /** Gives options points. */
        POINTS,
        /** Puts options into an order. */
        ORDER
    }

    private final Style style;
    private final int steps;

    Method(Style style, int steps) {
        this.style = style;
        this.steps = steps;
    }

    public Style style() {
        return style;
    }

    /** How many steps its scale has; 0 where one chooses between options. */
    public int steps() {
        return steps;
    }

    /** Whether one chooses between options, and not about one proposal. */
    public boolean choosesOptions() {
        return style != Style.SCALE;
    }

    /** Whether some of its steps have to be explained. */
    public boolean asksForReasons() {
        return this == CONSENSUS || this == FIST_TO_FIVE || this == GRADIENTS;
    }

    /** The last part of the keys of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.commonground.decision.ballot;

import org.commonground.decision.sum.Share;

/**
 * Whether a body has come to a consensus. It has with nobody who blocks and not too many who stand aside or have reservations; how many
 * are too many is agreed beforehand. (Seeds for Change, "Consensus decision making"; the stances are theirs.)
 *
 * @param mostConcerns the share of those who answered who may have reservations or stand aside
 */
public record Consensus(Share mostConcerns) {

    public static final int AGREE = 0;
    public static final int RESERVATIONS = 1;
    public static final int STAND_ASIDE = 2;
    public static final int BLOCK = 3;

    /** Up to a third. */
    public static final Consensus USUAL = new Consensus(Share.moreThan(1, 3));

    /** What follows from so many of each stance. */
    public Sense of(Scale scale) {
        if (scale.cast() == 0) {
            return Sense.NOBODY_SPOKE;
        }
        if (scale.at(BLOCK) > 0) {
            return Sense.BLOCKED;
        }
        var concerns = scale.at(RESERVATIONS) + scale.at(STAND_ASIDE);
        return mostConcerns.isReached(concerns, scale.cast()) ? Sense.TOO_MANY_CONCERNS : Sense.AGREED;
    }
}

package org.commonground.decision.sum;

/**
 * How many must be present for business to be done.
 *
 * @param share of the membership
 */
public record Quorum(Share share) {

    /** A majority of all members, 4 of 7: what holds when no rule says otherwise (Robert's Rules, 40:2). */
    public static final Quorum MAJORITY = new Quorum(Share.MAJORITY);

    /** The fewest that are enough. */
    public int needed(int membership) {
        return share.needed(membership);
    }

    public boolean isPresent(Body body) {
        return share.isReached(body.present(), body.membership());
    }
}

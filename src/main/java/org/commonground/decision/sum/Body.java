package org.commonground.decision.sum;

/**
 * Who could have voted, in seats.
 *
 * @param membership seats of the whole body, without those that the rules leave out of it (inactive organisations, for instance)
 * @param present seats that are present and vote or could; at most the membership
 */
public record Body(int membership, int present) {

    public Body {
        if (membership < 0 || present < 0 || present > membership) {
            throw new IllegalArgumentException(present + " of " + membership);
        }
    }

    /**
     * Without so many who are present but recused. Where the rule says that they stay, one simply does not call this.
     *
     * @param recused seats that are present and have declared a conflict of interest
     */
    public Body without(int recused) {
        return new Body(membership - recused, present - recused);
    }
}

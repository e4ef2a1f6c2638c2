package org.commonground.decision.sum;

/**
 * Where a vote stands: "11 of the 15 present must say yes; 9 did".
 *
 * @param of how many the base is
 * @param needed the fewest yes that are enough
 * @param reached whether there are as many
 */
public record Sum(Requirement requirement, Counts counts, int of, int needed, boolean reached) {

    /** How many yes are missing still; 0 when it is reached. */
    public int missing() {
        return reached ? 0 : needed - counts.yes();
    }

    /** As many yes as no, and nothing else that keeps a majority away: nobody in the base who took no side. */
    public boolean isTie() {
        return requirement.share().equals(Share.MAJORITY)
                && counts.yes() > 0
                && counts.yes() == counts.no()
                && of == counts.sided();
    }
}

package org.commonground.decision.sum;

/** What follows from a vote that asks yes or no. Computed whenever somebody asks, never stored. */
public sealed interface Outcome {

    /** Where the vote stands. */
    Sum sum();

    /** It is carried. */
    record Carried(Sum sum) implements Outcome {}

    /** It is not, because too few said yes. */
    record Failed(Sum sum) implements Outcome {}

    /** As many said yes as no; what then holds was chosen before the vote. */
    record Tied(Sum sum) implements Outcome {}

    /** Too few were present to do business, whatever they said. */
    record NoQuorum(Sum sum, int present, int needed) implements Outcome {}

    /** The one function that says what a vote means, for screen, minutes, display and export. */
    static Outcome of(Requirement requirement, Quorum quorum, Counts counts, Body body) {
        return of(requirement, quorum, counts, body, body);
    }

    /**
     * As {@link #of(Requirement, Quorum, Counts, Body)}, where a recusal takes somebody out of the base and not out of the quorum,
     * or the other way round.
     *
     * @param voting who counts for the base
     * @param gathered who counts for the quorum
     */
    static Outcome of(Requirement requirement, Quorum quorum, Counts counts, Body voting, Body gathered) {
        var sum = requirement.sum(counts, voting);
        if (!quorum.isPresent(gathered)) {
            return new NoQuorum(sum, gathered.present(), quorum.needed(gathered.membership()));
        }
        if (sum.reached()) {
            return new Carried(sum);
        }
        return sum.isTie() ? new Tied(sum) : new Failed(sum);
    }
}

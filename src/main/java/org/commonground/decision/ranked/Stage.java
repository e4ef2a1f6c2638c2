package org.commonground.decision.ranked;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One stage of a count, as it stands in the table that is published.
 *
 * @param move whose votes were handed on; empty for the first choices
 * @param votes what everybody has after it, those elected and excluded among them
 * @param exhausted votes that nobody holds any more: no further choice, or cut off with the sixth decimal place
 * @param elected who was elected by this stage, the strongest first
 * @param lots who was picked by lot, because the ballots left several level at this and every earlier stage
 */
public record Stage<C>(Optional<Move<C>> move, Map<C, Votes> votes, Votes exhausted, List<C> elected, List<C> lots) {

    /** Whose votes were handed on, and why. */
    public sealed interface Move<C> {

        C from();

        /** What was more than the quota. */
        record Surplus<C>(C from) implements Move<C> {}

        /** Everything, because nobody had fewer. */
        record Exclusion<C>(C from) implements Move<C> {}
    }
}

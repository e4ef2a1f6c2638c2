package org.commonground.decision.ballot;

import java.util.List;
import java.util.Optional;
import org.commonground.decision.ranked.Result;
import org.commonground.decision.sum.Outcome;

/** What all ballots together come to. Computed from them whenever somebody asks, never stored. */
public sealed interface Finding {

    /** Yes or no, by a stated share of a stated base. */
    record Sided(Outcome outcome) implements Finding {}

    /** Consensus, fingers or gradients. */
    record Sensed(Sense sense, Scale scale) implements Finding {}

    /**
     * Options were chosen.
     *
     * @param points what each option came to, by its place; empty for ranked ballots
     * @param chosen the places of the options chosen, the strongest first
     * @param byLot those of them, or of the ones excluded, whom only the lot told apart
     * @param count stage by stage, for ranked ballots
     */
    record Chosen(List<Integer> points, List<Integer> chosen, List<Integer> byLot, Optional<Result<Integer>> count)
            implements Finding {}

    /**
     * Options are level where the last place is given, and no lot is to decide.
     *
     * @param chosen those that are chosen all the same
     * @param level those between whom it is open
     * @param open how many of them there is room for
     */
    record Level(List<Integer> points, List<Integer> chosen, List<Integer> level, int open) implements Finding {}

    /** Nobody marked any option. */
    record NothingChosen() implements Finding {}

    /** Too few took part to decide anything. */
    record NoQuorum(int present, int needed) implements Finding {}

    /** Whether the body has said yes, or has chosen all it had to choose. */
    default boolean carried() {
        return switch (this) {
            case Sided sided -> sided.outcome() instanceof Outcome.Carried;
            case Sensed sensed -> sensed.sense() == Sense.AGREED;
            case Chosen chosen -> true;
            case Level level -> false;
            case NothingChosen nothing -> false;
            case NoQuorum none -> false;
        };
    }
}

package org.commonground.decision.ranked;

import java.util.HashSet;
import java.util.List;

/**
 * So many ballots that say the same.
 *
 * @param order whom they want, first choice first; need not name everybody, and names nobody twice
 */
public record Ranking<C>(List<C> order, int ballots) {

    public Ranking {
        order = List.copyOf(order);
        if (order.isEmpty() || ballots < 1 || new HashSet<>(order).size() < order.size()) {
            throw new IllegalArgumentException(ballots + " × " + order);
        }
    }
}

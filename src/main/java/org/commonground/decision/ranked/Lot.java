package org.commonground.decision.ranked;

import java.util.List;

/** Decides between those whom the ballots leave level, in a way that was fixed before the vote was opened. */
public interface Lot<C> {

    /** The one on whom the lot falls. The same for the same people, in whatever order they are given. */
    C draw(List<C> level);

    /** The first in an order that was published beforehand. */
    static <C> Lot<C> byOrder(List<C> published) {
        var order = List.copyOf(published);
        return level -> level.stream()
                .min(java.util.Comparator.comparingInt(order::indexOf))
                .orElseThrow();
    }
}

package org.commonground.draft.text;

import java.util.List;

/**
 * What became of a batch: the steps that were applied, as they are after what came between, and the indexes within the batch of
 * those that no longer fit anything, in rising order.
 */
public record Rebased(List<Step> accepted, List<Integer> dropped) {

    public Rebased {
        accepted = List.copyOf(accepted);
        dropped = List.copyOf(dropped);
    }
}

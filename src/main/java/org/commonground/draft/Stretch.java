package org.commonground.draft;

import java.util.List;

/** Steps in their order, the first of which follows a version. */
public record Stretch(long from, List<StoredStep> steps) {

    public Stretch {
        steps = List.copyOf(steps);
    }

    /** The version they lead to. */
    public long to() {
        return from + steps.size();
    }
}

package org.commonground.minutes;

import java.util.List;

/**
 * A seat of the body for which nobody came to the meeting, or sent apologies.
 *
 * @param names who represented it on that day
 * @param from the organisation whose seat it is
 */
public record Absence(List<String> names, String from) {

    public Absence {
        names = List.copyOf(names);
    }

    /** Who was absent, with where they come from. */
    public String named() {
        return names.isEmpty() ? from : String.join(", ", names) + " (" + from + ")";
    }
}

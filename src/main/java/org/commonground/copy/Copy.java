package org.commonground.copy;

import java.time.Instant;

/**
 * A copy that the product made, and that was found whole when it was made.
 *
 * @param name of its file
 * @param at everything stored before this moment is in it
 * @param purgedSince words were purged after it was made, so it may still hold them
 */
public record Copy(String name, Instant at, Occasion occasion, long bytes, boolean purgedSince) {

    /** Whether it was made as a copy, and is not data that was in use. */
    public boolean isCopy() {
        return occasion == Occasion.ASKED || occasion == Occasion.UPGRADE;
    }
}

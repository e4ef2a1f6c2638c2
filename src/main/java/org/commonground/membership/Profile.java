package org.commonground.membership;

import java.time.Instant;
import java.util.Optional;

/**
 * A person as the list of members shows them.
 *
 * @param standing as they stand now, or stood when they left
 * @param joined whether they have accepted an invitation and can sign in
 * @param leftAt empty while their membership lasts
 */
public record Profile(Member standing, boolean joined, Optional<Instant> leftAt) {

    public PersonId person() {
        return standing.person();
    }

    public String displayName() {
        return standing.displayName();
    }
}

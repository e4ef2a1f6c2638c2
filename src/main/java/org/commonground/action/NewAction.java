package org.commonground.action;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;

/**
 * What somebody wants noted.
 *
 * @param key chosen by whoever notes it, once for each wish: the same key again notes nothing further
 * @param what 1 to 1000 characters
 * @param owner the one person who is to see to it; empty for unfinished business, never for "the group"
 * @param organisation for which it is done; empty for the one that the owner speaks for
 * @param due the last day on which it is in time
 * @param source where it was agreed; empty outside a meeting
 */
public record NewAction(
        UUID key,
        String what,
        Optional<PersonId> owner,
        Optional<OrganisationId> organisation,
        Optional<LocalDate> due,
        Optional<ActionSource> source) {

    /** What a note-taker's line says. */
    public static NewAction of(UUID key, ActionLine line, Optional<ActionSource> source) {
        return new NewAction(key, line.what(), line.owner(), line.organisation(), line.due(), source);
    }
}

package org.commonground.draft;

import java.time.Instant;
import org.commonground.membership.PersonId;

/**
 * A text that several people write at once, without the text itself, which {@link Drafts#text} gives.
 *
 * @param version how many steps have been accepted so far
 */
public record Draft(DraftId id, String title, long version, PersonId begunBy, Instant begunAt, State state) {

    /** Whether the text may change. */
    public sealed interface State permits Open, Locked {}

    /** Members write in it. */
    public record Open() implements State {}

    /** Nobody writes in it until it is unlocked. */
    public record Locked(String reason, PersonId by, Instant at) implements State {}

    public boolean isLocked() {
        return state instanceof Locked;
    }
}

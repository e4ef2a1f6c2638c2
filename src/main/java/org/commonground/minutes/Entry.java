package org.commonground.minutes;

import java.time.Instant;
import org.commonground.decision.VoteAccount;
import org.commonground.draft.DraftText;

/** What stands under an item of the minutes: what was noted, or what wrote itself. */
public sealed interface Entry {

    /** Where in the order of time it stands. */
    Instant at();

    /** What somebody noted. */
    record Noted(Passage passage, DraftText text) implements Entry {
        @Override
        public Instant at() {
            return passage.begunAt();
        }
    }

    /** A vote that was closed, as the register has it. */
    record Voted(VoteAccount vote) implements Entry {
        @Override
        public Instant at() {
            return vote.closedAt().orElse(vote.openedAt());
        }
    }
}

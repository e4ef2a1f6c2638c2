package org.commonground.draft;

import java.time.Instant;
import org.commonground.membership.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A draft as its table keeps it. */
record DraftRow(
        @Id DraftId id,
        String title,
        long version,
        Instant begunAt,
        PersonId begunBy,
        @Nullable Instant lockedAt,
        @Nullable PersonId lockedBy,
        @Nullable String lockedReason) {

    private static final int LONGEST_TITLE = 200;

    static String checked(String title) {
        String stripped = title.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("A draft's title has 1 to " + LONGEST_TITLE + " characters");
        }
        return stripped;
    }

    Draft asDraft() {
        return new Draft(id, title, version, begunBy, begunAt, state());
    }

    private Draft.State state() {
        return lockedAt == null || lockedBy == null || lockedReason == null
                ? new Draft.Open()
                : new Draft.Locked(lockedReason, lockedBy, lockedAt);
    }
}

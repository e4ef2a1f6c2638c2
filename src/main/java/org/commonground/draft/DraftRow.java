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
        @Nullable String lockedReason,
        long purgedUntil) {

    static final int LONGEST_REASON = 500;
    private static final int LONGEST_TITLE = 200;

    static String checked(String title) {
        String stripped = title.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("A draft's title has 1 to " + LONGEST_TITLE + " characters");
        }
        return stripped;
    }

    /** What is left of a title after words were taken out, as a title. */
    static String titled(String rest) {
        return checked(rest.isBlank() ? "…" : shortened(rest.strip(), LONGEST_TITLE));
    }

    /** What is left of a reason after words were taken out, as a reason. */
    static String explained(String rest) {
        return shortened(rest, LONGEST_REASON);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
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

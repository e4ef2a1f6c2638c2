package org.commonground.action;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonground.membership.PersonId;
import org.jspecify.annotations.Nullable;

/** Who noted it, when, and where it was agreed: source_* are null for what was noted outside a meeting. */
record Noting(
        PersonId notedBy,
        Instant notedAt,
        @Nullable String sourceKind,
        @Nullable UUID sourceId,
        @Nullable UUID sourceMeeting) {

    static Noting of(PersonId by, Instant now, Optional<ActionSource> source) {
        return new Noting(
                by,
                now,
                source.map(ActionSource::kind).orElse(null),
                source.map(ActionSource::id).orElse(null),
                source.map(ActionSource::meeting).orElse(null));
    }

    Optional<ActionSource> source() {
        return sourceKind == null || sourceId == null || sourceMeeting == null
                ? Optional.empty()
                : Optional.of(new ActionSource(sourceKind, sourceId, sourceMeeting));
    }
}

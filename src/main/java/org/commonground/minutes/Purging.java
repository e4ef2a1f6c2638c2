package org.commonground.minutes;

import java.time.Instant;
import java.util.Optional;
import org.commonground.membership.PersonId;

/** That words were purged from the minutes, and by whom. Not which. */
public record Purging(Optional<PassageId> passage, PersonId purgedBy, Instant purgedAt) {}

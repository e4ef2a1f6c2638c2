package org.commonground.minutes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonground.membership.PersonId;

/**
 * What a member would have corrected in circulated minutes.
 *
 * @param passage to which it is said; empty for the minutes as a whole
 * @param words what should be corrected, or the wording that should stand there
 * @param taken whether it went into the text; empty until somebody has settled it
 */
public record Correction(
        UUID id,
        Optional<PassageId> passage,
        PersonId saidBy,
        Instant saidAt,
        String words,
        Optional<Boolean> taken,
        Optional<PersonId> settledBy) {}

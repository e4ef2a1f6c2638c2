package org.commonground.post;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonground.membership.PersonId;

/**
 * A letter in the outbox.
 *
 * @param address where it must go, for the one that confirms an address; every other goes where its reader wants notices then
 * @param attempts how often it was tried
 */
record Waiting(
        UUID id, PersonId recipient, Optional<Address> address, Letter letter, Instant writtenAt, int attempts) {}

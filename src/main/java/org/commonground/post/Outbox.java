package org.commonground.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonground.membership.PersonId;

/**
 * How letters are going out, as coordinators see it: no addresses, no subjects.
 *
 * @param waiting how many letters are on their way
 * @param trouble what the oldest of them met with last
 * @param failures those that will not go out, the latest first
 */
public record Outbox(int waiting, Optional<Trouble> trouble, List<Failure> failures) {

    /** A letter that did not reach somebody. */
    public record Failure(PersonId recipient, Trouble trouble, Instant at) {}
}

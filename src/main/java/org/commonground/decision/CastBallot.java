package org.commonground.decision;

import java.time.Instant;
import java.util.Optional;
import org.commonground.decision.ballot.Choice;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;

/**
 * A ballot with a name on it: an open or a closed one. Secret ballots have no name and are not kept so.
 *
 * @param by who chose
 * @param enteredBy who entered it for them, in the room or on the telephone; empty where they did it themselves
 * @param reason in the voter's words; may be empty
 * @param receipt what the voter can show
 */
public record CastBallot(
        OrganisationId seat,
        Choice choice,
        int weight,
        Optional<PersonId> by,
        Optional<PersonId> enteredBy,
        String reason,
        Instant at,
        String receipt) {}

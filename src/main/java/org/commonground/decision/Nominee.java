package org.commonground.decision;

import org.commonground.membership.PersonId;

/**
 * Somebody who was proposed for an office.
 *
 * @param accepted whether they agreed to stand; only then do they come on the ballot
 */
public record Nominee(PersonId person, PersonId proposedBy, boolean accepted) {}

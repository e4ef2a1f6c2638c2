package org.commonground.membership;

import java.util.Set;

/**
 * An invented person to look around as.
 *
 * @param signInName by which they are to sign in
 * @param organisationName empty for somebody without a seat
 */
public record SamplePerson(
        PersonId person, String displayName, String signInName, String organisationName, Set<Role> roles) {

    public SamplePerson {
        roles = Set.copyOf(roles);
    }
}

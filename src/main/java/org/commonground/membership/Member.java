package org.commonground.membership;

import java.util.Optional;
import java.util.Set;
import org.commonground.live.Someone;

/**
 * A person as they stand in the collaborative now, and so the one who acts. Front desks take a member and refuse what this
 * member may not do.
 *
 * @param organisation for whom the person speaks; empty for somebody without a seat
 * @param organisationName empty where there is no organisation
 */
public record Member(
        PersonId person,
        String displayName,
        Optional<OrganisationId> organisation,
        String organisationName,
        Set<Role> roles) {

    public Member {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean may(Right right) {
        return roles.stream().anyMatch(role -> role.rights().contains(right));
    }

    /**
     * Goes on only if this member has the right.
     *
     * @throws NotPermitted otherwise
     */
    public void must(Right right) {
        if (!may(right)) {
            throw new NotPermitted(right);
        }
    }

    /** Index of the colour that this person has on every page. */
    public int colour() {
        return Someone.colourOf(person.value());
    }

    /** This member as others see them on a page. */
    public Someone seen() {
        return Someone.of(person.value(), displayName, organisationName);
    }
}

package org.commonground.security;

import java.util.Optional;
import org.commonground.membership.Kind;
import org.commonground.membership.Language;
import org.commonground.membership.Name;
import org.commonground.membership.OwnOrganisation;

/**
 * What the first coordinator says when they start their own collaborative.
 *
 * @param organisation where they come from; empty for somebody who speaks for none
 */
public record Beginning(
        Name collaborative,
        Kind kind,
        Name coordinator,
        Language language,
        SignInName signInName,
        String password,
        Optional<OwnOrganisation> organisation) {

    @Override
    public String toString() {
        return "Beginning[" + collaborative + "]";
    }
}

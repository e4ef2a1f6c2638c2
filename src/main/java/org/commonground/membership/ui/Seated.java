package org.commonground.membership.ui;

import java.util.Optional;
import org.commonground.membership.PersonId;
import org.commonground.membership.Profile;
import org.commonground.membership.Term;

/**
 * A person in the list, with the seat under which they stand there.
 *
 * @param invited whether an invitation waits for them
 */
record Seated(Profile profile, Optional<Term> seat, boolean invited) {

    PersonId person() {
        return profile.person();
    }
}

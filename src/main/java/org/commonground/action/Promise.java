package org.commonground.action;

import java.time.LocalDate;
import java.util.Optional;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.commonground.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, by whom and by when.
 *
 * @param what 1 to {@value #LONGEST} characters on one line
 * @param ownedBy the one person who sees to it; null for unfinished business
 * @param spokenFor the organisation for which they do it; null for none
 * @param dueOn the last day on which it is in time; null for no date
 */
record Promise(
        String what,
        @Nullable PersonId ownedBy,
        @Nullable OrganisationId spokenFor,
        @Nullable LocalDate dueOn) {

    static final int LONGEST = 1_000;

    Promise {
        what = what.strip().replaceAll("[\\s\\p{Cc}]+", " ");
        if (what.isEmpty()) {
            throw new Refused(Refusal.WHAT_MISSING);
        }
        if (what.length() > LONGEST) {
            throw new Refused(Refusal.WHAT_TOO_LONG);
        }
    }

    static Promise of(
            String what, Optional<PersonId> owner, Optional<OrganisationId> organisation, Optional<LocalDate> due) {
        return new Promise(what, owner.orElse(null), organisation.orElse(null), due.orElse(null));
    }

    Promise by(LocalDate day) {
        return new Promise(what, ownedBy, spokenFor, day);
    }

    /** Nobody sees to it. */
    Promise ofNobody() {
        return new Promise(what, null, spokenFor, dueOn);
    }

    Promise of(PersonId owner, Optional<OrganisationId> organisation) {
        return new Promise(what, owner, organisation.orElse(null), dueOn);
    }
}

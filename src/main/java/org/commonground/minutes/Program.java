package org.commonground.minutes;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonground.membership.Member;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;

/** The program where it acts for the record by itself, such as when a vote approves minutes. */
final class Program {

    static final Member RECORDER = inTheNameOf(new PersonId(new UUID(0, 0)));

    /** Whoever has no part in the body and reads what is public. */
    static final Member OUTSIDE =
            new Member(new PersonId(new UUID(0, 1)), "", Optional.empty(), "", Set.of(Role.OBSERVER));

    /** A member of the collaborative who sits in no body. */
    static final Member WITHOUT_SEAT =
            new Member(new PersonId(new UUID(0, 2)), "", Optional.empty(), "", Set.of(Role.MEMBER));

    private Program() {}

    /** What the body decides is done in the name of whoever moved it, who may have left since. */
    static Member inTheNameOf(PersonId person) {
        return new Member(person, "", Optional.empty(), "", Set.of(Role.NOTE_TAKER));
    }
}

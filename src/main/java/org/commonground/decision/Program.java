package org.commonground.decision;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonground.membership.Member;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;

/** The program itself where it reads for everybody, with the eyes of somebody who keeps the record. It changes nothing under this name. */
final class Program {

    static final Member READER =
            new Member(new PersonId(new UUID(0, 0)), "", Optional.empty(), "", Set.of(Role.NOTE_TAKER));

    private Program() {}
}

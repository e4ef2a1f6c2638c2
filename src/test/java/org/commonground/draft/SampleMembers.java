package org.commonground.draft;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonground.membership.Member;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;

/** People who write and read along. */
public final class SampleMembers {

    private SampleMembers() {}

    public static Member writer(String name) {
        return with(name, Role.MEMBER);
    }

    public static Member observer(String name) {
        return with(name, Role.OBSERVER);
    }

    public static Member chair(String name) {
        return with(name, Role.CHAIR);
    }

    static Member stranger(String name) {
        return new Member(new PersonId(UUID.randomUUID()), name, Optional.empty(), "", Set.of());
    }

    private static Member with(String name, Role role) {
        return new Member(new PersonId(UUID.randomUUID()), name, Optional.empty(), "", Set.of(role));
    }
}

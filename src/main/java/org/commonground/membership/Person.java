package org.commonground.membership;

import java.time.Instant;
import org.commonground.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * Somebody who takes part, under a display name of their own choosing. Nothing here says, or lets one infer, what a person has
 * lived through.
 *
 * @param contact how a coordinator reaches them; shown to coordinators alone, empty if unknown
 * @param joined whether they have accepted an invitation and so can sign in
 * @param leftAt when their membership ended; null while it lasts
 */
record Person(
        @Id PersonId id,

        @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY, prefix = "display_")
        Name displayName,

        String contact,
        Language language,
        @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Roles roles,
        boolean joined,
        @Nullable Instant leftAt,
        @Version int version) {

    private static final int LONGEST_CONTACT = 200;

    Person {
        contact = contact.strip();
        if (contact.length() > LONGEST_CONTACT) {
            throw new Refused(Refusal.CONTACT_TOO_LONG);
        }
    }

    static Person named(Name displayName, String contact, Language language, Roles roles) {
        return new Person(PersonId.next(), displayName, contact, language, roles, false, null, 0);
    }

    Person called(Name name) {
        return new Person(id, name, contact, language, roles, joined, leftAt, version);
    }

    Person reachedAt(String contact) {
        return new Person(id, displayName, contact, language, roles, joined, leftAt, version);
    }

    Person reading(Language language) {
        return new Person(id, displayName, contact, language, roles, joined, leftAt, version);
    }

    Person holding(Roles roles) {
        return new Person(id, displayName, contact, language, roles, joined, leftAt, version);
    }

    Person joining() {
        return new Person(id, displayName, contact, language, roles, true, leftAt, version);
    }

    /** Offices end with the membership, so that somebody who comes back starts as a member again. */
    Person leaving(Instant now) {
        var plain = roles.observer() ? Roles.OBSERVER : Roles.MEMBER;
        return new Person(id, displayName, contact, language, plain, joined, now, version);
    }

    /** Whoever comes back is invited anew, because a password from before is not to open the door again. */
    Person returning() {
        return new Person(id, displayName, contact, language, roles, false, null, version);
    }

    boolean here() {
        return leftAt == null;
    }

    boolean coordinates() {
        return here() && joined && roles.coordinator();
    }
}

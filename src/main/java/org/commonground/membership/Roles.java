package org.commonground.membership;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.commonground.shared.Refused;

/** The roles one person holds: an observer and nothing else, or a member with any offices. */
public record Roles(boolean coordinator, boolean chair, boolean noteTaker, boolean observer) {

    static final Roles MEMBER = new Roles(false, false, false, false);
    static final Roles OBSERVER = new Roles(false, false, false, true);

    public Roles {
        if (observer && (coordinator || chair || noteTaker)) {
            throw new Refused(Refusal.OBSERVER_HOLDS_OFFICE);
        }
    }

    /**
     * The roles named, whereby offices bring membership with them.
     *
     * @throws Refused if an observer would hold an office, or a member observe
     */
    public static Roles of(Set<Role> roles) {
        if (roles.contains(Role.OBSERVER) && roles.contains(Role.MEMBER)) {
            throw new Refused(Refusal.OBSERVER_HOLDS_OFFICE);
        }
        return new Roles(
                roles.contains(Role.COORDINATOR),
                roles.contains(Role.CHAIR),
                roles.contains(Role.NOTE_TAKER),
                roles.contains(Role.OBSERVER));
    }

    Roles with(Role role) {
        return switch (role) {
            case COORDINATOR -> new Roles(true, chair, noteTaker, false);
            case CHAIR -> new Roles(coordinator, true, noteTaker, false);
            case NOTE_TAKER -> new Roles(coordinator, chair, true, false);
            case MEMBER -> new Roles(coordinator, chair, noteTaker, false);
            case OBSERVER -> new Roles(coordinator, chair, noteTaker, true);
        };
    }

    Roles without(Role role) {
        return switch (role) {
            case COORDINATOR -> new Roles(false, chair, noteTaker, observer);
            case CHAIR -> new Roles(coordinator, false, noteTaker, observer);
            case NOTE_TAKER -> new Roles(coordinator, chair, false, observer);
            case MEMBER -> new Roles(coordinator, chair, noteTaker, true);
            case OBSERVER -> new Roles(coordinator, chair, noteTaker, false);
        };
    }

    /** The same as a set, which always holds {@link Role#MEMBER} or {@link Role#OBSERVER}. */
    public Set<Role> asSet() {
        var roles = EnumSet.of(observer ? Role.OBSERVER : Role.MEMBER);
        if (coordinator) {
            roles.add(Role.COORDINATOR);
        }
        if (chair) {
            roles.add(Role.CHAIR);
        }
        if (noteTaker) {
            roles.add(Role.NOTE_TAKER);
        }
        return Collections.unmodifiableSet(roles);
    }
}

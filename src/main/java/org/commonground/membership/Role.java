package org.commonground.membership;

import static org.commonground.membership.Right.COORDINATE;
import static org.commonground.membership.Right.PRESIDE;
import static org.commonground.membership.Right.READ;
import static org.commonground.membership.Right.RECORD;
import static org.commonground.membership.Right.WRITE;

import java.util.Locale;
import java.util.Set;

/** What a person is in the collaborative. Everybody is a member or an observer; members may hold offices besides. */
public enum Role {
    COORDINATOR(Set.of(READ, WRITE, PRESIDE, RECORD, COORDINATE)),
    CHAIR(Set.of(READ, WRITE, PRESIDE)),
    NOTE_TAKER(Set.of(READ, WRITE, RECORD)),
    MEMBER(Set.of(READ, WRITE)),
    OBSERVER(Set.of(READ));

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = rights;
    }

    /** What this role alone allows. */
    public Set<Right> rights() {
        return rights;
    }

    /** The key of its name in the message files. */
    public String messageKey() {
        return "membership.role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

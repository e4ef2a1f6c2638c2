package org.commonground.draft;

import org.commonground.membership.Member;
import org.commonground.membership.Right;

/** What somebody may do with one draft. */
public enum Access {
    /** To them it is as if it were not there. */
    NONE,
    /** See it, also while others write. */
    READ,
    /** See it and write in it. */
    WRITE;

    /** What the rights of a member allow with a draft that nobody keeps. */
    static Access byRights(Member member) {
        if (!member.may(Right.READ)) {
            return NONE;
        }
        return member.may(Right.WRITE) ? WRITE : READ;
    }

    /** The smaller of the two. */
    public Access atMost(Access other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean reads() {
        return this != NONE;
    }

    public boolean writes() {
        return this == WRITE;
    }
}

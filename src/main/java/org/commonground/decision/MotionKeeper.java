package org.commonground.decision;

import org.commonground.membership.Member;

/**
 * Whose motions are not for everybody, such as those that a body takes up behind closed doors. Rooms above offer one as a bean. To
 * whoever a motion is kept from, it and its votes are not there: not on a page, not in the register, not among what runs.
 */
public interface MotionKeeper {

    /** Whether a motion is kept from a reader at this moment. */
    boolean keepsFrom(MotionId motion, Member reader);
}

package org.commonground.action;

/** What the owner has said to it. */
public enum Acceptance {
    /** There is no owner whom one could ask. */
    NOT_ASKED,
    ASKED,
    ACCEPTED,
    /** The owner would do it, by another day. */
    PROPOSED_DATE,
    /** Whoever was asked has said no. Nobody sees to it now. */
    DECLINED
}

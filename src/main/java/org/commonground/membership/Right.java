package org.commonground.membership;

/** What somebody may do, independent of the page or socket they do it through. */
public enum Right {
    /** See what the collaborative keeps. */
    READ,
    /** Change what members work on together. */
    WRITE,
    /** Run a meeting: open, close, give the floor. */
    PRESIDE,
    /** Keep the record of a meeting. */
    RECORD,
    /** Look after organisations, people, seats and roles. */
    COORDINATE
}

package org.commonground.membership;

/** Somebody's membership has ended; from now on they may see nothing. */
public record MemberLeft(PersonId person) {}

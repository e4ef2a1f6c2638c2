package org.commonground.membership;

/** Somebody has accepted an invitation and can sign in. */
public record MemberJoined(PersonId person) {}

package org.commonground.membership;

/** A browser's session of a person has ended: by signing out, by time or because it was revoked. */
public record SignedOut(PersonId person, String httpSessionId) {}

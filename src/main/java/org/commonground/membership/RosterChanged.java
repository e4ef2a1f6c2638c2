package org.commonground.membership;

/** Something that the list of members shows has changed. */
public record RosterChanged() {}

package org.commonground.membership;

/** The collaborative of this installation exists from now on. */
public record CollaborativeFounded(String name, Kind kind, PersonId coordinator, boolean sample) {}

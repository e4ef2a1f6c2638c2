package org.commonground.membership;

/** The organisation that a founding coordinator comes from. */
public record OwnOrganisation(Name name, Sector sector) {}

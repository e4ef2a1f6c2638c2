package org.commonground.membership;

/** A person speaks for an organisation no longer. */
public record SeatEnded(SeatId seat, OrganisationId organisation, PersonId person) {}

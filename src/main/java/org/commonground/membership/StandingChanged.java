package org.commonground.membership;

/** What somebody is called, for whom they speak or which roles they hold has changed. */
public record StandingChanged(PersonId person) {}

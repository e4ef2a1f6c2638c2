package org.commonground.sitting;

import java.time.Instant;
import org.commonground.membership.PersonId;

/** Somebody holds a marker from this time on. */
public record Handover(Marker marker, PersonId holder, PersonId by, Instant at) {}

package org.commonground.minutes;

import java.time.Instant;
import org.commonground.membership.PersonId;

/** What is added to minutes that are locked. It is dated and changes nothing that stands. */
public record Addendum(int number, String words, PersonId addedBy, Instant addedAt) {}

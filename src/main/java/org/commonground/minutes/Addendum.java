package org.commonground.minutes;

import java.time.Instant;
import java.util.Optional;
import org.commonground.decision.MotionId;
import org.commonground.membership.PersonId;

/**
 * What is added to minutes that are locked. It is dated and changes nothing that stands.
 *
 * @param motion to which something happened since, where that is what it says; empty for what somebody wrote
 */
public record Addendum(int number, String words, PersonId addedBy, Instant addedAt, Optional<MotionId> motion) {}

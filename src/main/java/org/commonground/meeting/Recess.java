package org.commonground.meeting;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which a meeting was interrupted.
 *
 * @param endedAt empty while it lasts
 */
public record Recess(Instant beganAt, Optional<Instant> endedAt) {}

package org.commonground.decision;

import java.util.Optional;

/**
 * The vote by which the body had said yes was declared void.
 *
 * @param source where the wording came from that it had said yes to
 */
public record MotionReopened(MotionId motion, Optional<Source> source) {}

package org.commonground.decision;

import java.util.Optional;
import org.commonground.membership.PersonId;

/**
 * The body has said yes.
 *
 * @param source where the wording came from that it said yes to
 * @param mover whose motion it was
 */
public record MotionCarried(MotionId motion, MotionKind kind, Optional<Source> source, PersonId mover) {}

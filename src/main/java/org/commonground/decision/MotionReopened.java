package org.commonground.decision;

import java.util.Optional;
import org.commonground.membership.PersonId;

/**
 * The vote by which the body had said yes was declared void. Whoever listens may refuse to take back what followed, as with {@link
 * MotionCarried}.
 *
 * @param source where the wording came from that it had said yes to
 * @param mover whose motion it is
 */
public record MotionReopened(MotionId motion, Optional<Source> source, PersonId mover) {}

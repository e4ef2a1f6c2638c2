package org.commonground.decision;

import java.util.Optional;
import org.commonground.membership.PersonId;

/**
 * The body has said yes. Whoever listens does what follows, or refuses: then the yes stands all the same, and the chronicle says why
 * nothing followed.
 *
 * @param text the exact words that it said yes to
 * @param source where these words came from, though they may have been amended since
 * @param mover whose motion it was
 */
public record MotionCarried(MotionId motion, MotionKind kind, String text, Optional<Source> source, PersonId mover) {}

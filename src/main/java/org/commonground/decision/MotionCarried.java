package org.commonground.decision;

import java.util.Optional;
import org.commonground.membership.PersonId;

/**
 * The body has said yes.
 *
 * @param source where the wording came from that it said yes to
 * @param closedBy who closed the vote; empty where it closed at its time
 */
public record MotionCarried(MotionId motion, MotionKind kind, Optional<Source> source, Optional<PersonId> closedBy) {}

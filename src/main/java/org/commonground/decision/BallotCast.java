package org.commonground.decision;

/** A ballot is in the box, or was taken out of it. */
public record BallotCast(VoteId vote, MotionId motion) {}

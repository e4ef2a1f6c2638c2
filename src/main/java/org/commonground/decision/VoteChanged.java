package org.commonground.decision;

/** A vote was opened or closed, or its roll changed. */
public record VoteChanged(VoteId vote, MotionId motion) {}

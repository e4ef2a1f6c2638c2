package org.commonground.decision;

/** A vote has ended, or something else has come of it since: it was closed, its tie was broken, or it was declared void. */
public record VoteSettled(VoteId vote, MotionId motion) {}

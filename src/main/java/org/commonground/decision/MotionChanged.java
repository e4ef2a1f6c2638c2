package org.commonground.decision;

/** A motion was moved, or came a step further. */
public record MotionChanged(MotionId motion) {}

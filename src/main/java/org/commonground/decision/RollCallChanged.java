package org.commonground.decision;

/** Somebody was declared present or away where motions are before the body, or votes may be opened there again, or not any more. */
public record RollCallChanged() {}

package org.commonground.structure;

/** A body was founded, dissolved or is known otherwise, or other organisations sit in it. */
public record BodyChanged(BodyId body) {}

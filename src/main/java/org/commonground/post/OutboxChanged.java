package org.commonground.post;

/** A letter was written, went out or failed. */
public record OutboxChanged() {}

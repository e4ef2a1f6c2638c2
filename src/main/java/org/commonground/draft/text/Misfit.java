package org.commonground.draft.text;

/** The step does not fit this row, which is as it was. The reason is for a log. */
public record Misfit(String reason) implements Application {}

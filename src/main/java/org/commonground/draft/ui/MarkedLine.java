package org.commonground.draft.ui;

/**
 * A line that a scribe has marked and finished.
 *
 * @param words what follows on the mark, as plain text without it; never empty
 */
public record MarkedLine(Mark mark, String words) {}

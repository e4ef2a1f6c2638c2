package org.commonground.draft;

/**
 * The text of a draft has changed. Told after the change is stored, at most about once a second for a draft, so a version may stand
 * for many.
 */
public record DraftChanged(DraftId draft, long version) {}

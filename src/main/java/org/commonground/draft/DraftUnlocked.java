package org.commonground.draft;

/** Members may write in this draft again. Told in the transaction that unlocks it. */
public record DraftUnlocked(DraftId draft, String reason) {}

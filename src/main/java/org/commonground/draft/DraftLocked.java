package org.commonground.draft;

/** Nobody may write in this draft any more. Told in the transaction that locks it. */
public record DraftLocked(DraftId draft, String reason) {}

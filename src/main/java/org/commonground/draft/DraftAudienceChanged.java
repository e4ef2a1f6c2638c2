package org.commonground.draft;

/**
 * Others may see or write this draft than before. Published by the room that keeps it, in the transaction that changes who; whoever may
 * no longer see it is cut off as soon as that is stored.
 */
public record DraftAudienceChanged(DraftId draft) {}

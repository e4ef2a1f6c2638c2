package org.commonground.draft;

/**
 * Words of this draft, or all of it, are gone for ever. Told in the transaction that purges; its text is another one from then on, and
 * whoever shows or keeps a copy of it has to read it again.
 */
public record DraftPurged(DraftId draft) {}

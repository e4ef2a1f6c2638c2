package org.commonground.draft;

/** Something was put into a draft past those who have it open. */
record DraftAppended(DraftId draft) {}

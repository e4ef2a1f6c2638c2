package org.commonground.draft.text;

/** To which side a position clings when something is put exactly there: to what stood before it, or to what came after. */
public enum Side {
    BEFORE,
    AFTER
}

package org.commonground.draft.ui;

/** Takes words that do not belong in a text that everybody reads. */
@FunctionalInterface
public interface ClosedPassageListener {

    /** Keeps the words for those who may know them, and throws when that cannot be done. */
    void moved(String words);
}

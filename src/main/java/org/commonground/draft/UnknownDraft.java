package org.commonground.draft;

/** There is no such draft, or none with such a version. */
public final class UnknownDraft extends RuntimeException {

    UnknownDraft(DraftId draft) {
        super("There is no draft " + draft + " with that version");
    }
}

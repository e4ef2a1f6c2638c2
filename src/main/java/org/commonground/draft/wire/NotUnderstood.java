package org.commonground.draft.wire;

import org.commonground.draft.Objection;

/** A frame is none of ours. It has an answer and no effect. */
final class NotUnderstood extends RuntimeException {

    private final String submit;
    private final Objection why;

    NotUnderstood(String reason) {
        this(reason, "", Objection.MALFORMED);
    }

    NotUnderstood(String reason, String submit, Objection why) {
        super(reason, null, false, false);
        this.submit = submit;
        this.why = why;
    }

    /** The submit it was meant to be; empty if it was none, or had no name. */
    String submit() {
        return submit;
    }

    Objection why() {
        return why;
    }
}

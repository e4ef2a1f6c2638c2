package org.commonground.edition;

/** The text is not of the kind that drafts hold. */
public class NotProse extends IllegalArgumentException {

    NotProse(String what) {
        super(what);
    }

    NotProse(String what, Throwable cause) {
        super(what, cause);
    }
}

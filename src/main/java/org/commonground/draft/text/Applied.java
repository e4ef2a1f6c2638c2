package org.commonground.draft.text;

/** The step fitted, and the row is changed. */
public record Applied() implements Application {

    static final Applied APPLIED = new Applied();
}

package org.commonground.draft.text;

/** What came is no document or step of ours; the message says why. Nothing was changed. */
public final class Malformed extends RuntimeException {

    Malformed(String reason) {
        super(reason);
    }

    /** Why, in words for a log. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** Refusals are answers, not accidents, and a hostile client may cause many: no stack is recorded. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}

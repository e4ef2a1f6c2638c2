package org.commonground.decision.ballot;

import java.util.Locale;

/** Where a body stands with a proposal that it does not simply vote up or down. */
public enum Sense {
    AGREED,
    /** Somebody blocks: on grounds of mission or safety, and says why. */
    BLOCKED,
    /** Nobody blocks, but more have concerns than was agreed to be tolerable. */
    TOO_MANY_CONCERNS,
    NOBODY_SPOKE;

    /** The last part of the key of its sentence. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

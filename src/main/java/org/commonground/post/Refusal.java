package org.commonground.post;

import java.util.Locale;
import org.commonground.shared.Reason;

/** Why this room says no. Every reason has a sentence in each language, under its key. */
public enum Refusal implements Reason {
    ADDRESS_UNREADABLE,
    SUBJECT_UNREADABLE,
    SUBJECT_TOO_LONG,
    BODY_TOO_LONG,
    CODE_WRONG,
    CODE_OVER,
    TOO_MANY_CODES,
    NO_ADDRESS,
    CLOSED;

    @Override
    public String messageKey() {
        return "post.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

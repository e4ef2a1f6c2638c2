package org.commonground.copy;

import java.util.Locale;
import org.commonground.shared.Reason;

/** Why this room says no. Every reason has a sentence in each language, under its key. */
public enum Refusal implements Reason {
    UNDER_WAY,
    NO_ROOM,
    NOT_WRITTEN,
    NOT_WHOLE,
    UNKNOWN,
    NO_TOOLS,
    STILL_RUNNING,
    NOT_ANSWERED,
    NOT_FOR_THIS;

    @Override
    public String messageKey() {
        return "copy.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

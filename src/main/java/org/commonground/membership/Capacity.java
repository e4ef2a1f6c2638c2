package org.commonground.membership;

import java.util.Locale;

/** In which capacity somebody sits for an organisation. */
public enum Capacity {
    /** The one voice of the organisation. */
    REPRESENTATIVE,
    /** Steps in when the representative is away. */
    ALTERNATE;

    /** The key of its name in the message files. */
    public String messageKey() {
        return "membership.capacity." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

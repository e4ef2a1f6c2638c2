package org.commonground.membership;

import java.util.Locale;

/** How closely an organisation takes part. The collaborative's own rules say what each tier owes and may. */
public enum Tier {
    /** Belongs to the core team that carries the work. */
    CORE,
    /** Takes part regularly and joins a working group. */
    PARTNER,
    /** Supports and is kept informed. */
    AFFILIATE;

    /** The key of its name in the message files. */
    public String messageKey() {
        return "membership.tier." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.commonground.membership;

import java.util.Locale;

/** What form a collaborative has. */
public enum Kind {
    /** Named people with a mandate, often appointed, often with law enforcement and services side by side. */
    TASK_FORCE,
    /** Distinct organisations in alliance for joint action. */
    COALITION,
    /** A few people pursuing one stated product. */
    WORKING_GROUP;

    /** The key of its name in the message files. */
    public String messageKey() {
        return "membership.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.commonground.decision;

import java.util.Locale;

/** What is decided, which says by which rules unless the chair has others. */
public enum MotionKind {
    /** Ordinary business. */
    BUSINESS,
    /** What the collaborative says of itself: vision and mission. */
    STATEMENT,
    /** The rules by which it works. */
    RULES,
    /** Who holds an office. */
    ELECTION,
    /** Only where people stand; binds nobody. */
    SENSE;

    /** The last part of the keys of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

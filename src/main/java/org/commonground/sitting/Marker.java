package org.commonground.sitting;

import java.util.Locale;
import org.commonground.membership.Right;

/** What one person at a time does for a meeting. */
public enum Marker {
    CHAIR(Right.PRESIDE),
    /** Leads the record. Others may write, too. */
    SCRIBE(Right.RECORD);

    private final Right right;

    Marker(Right right) {
        this.right = right;
    }

    /** What its holder must be allowed to do. */
    public Right right() {
        return right;
    }

    /** The last part of the keys of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

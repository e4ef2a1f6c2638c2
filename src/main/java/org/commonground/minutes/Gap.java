package org.commonground.minutes;

import java.util.Locale;

/**
 * Something to look at before minutes go out.
 *
 * @param about the item, action or decision that it concerns, in the words people know it by
 */
public record Gap(Kind kind, String about) {

    /** What is missing. */
    public enum Kind {
        /** An item came up, and nothing is noted or decided under it. */
        ITEM_WITHOUT_OUTCOME,
        ACTION_WITHOUT_OWNER,
        ACTION_WITHOUT_DATE,
        /** Nobody has written down why the body decided so. */
        DECISION_WITHOUT_RATIONALE,
        /** Somebody would have something corrected, and nobody has taken it into the text or set it aside. */
        CORRECTION_OPEN;

        /** The last part of the keys of its words. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

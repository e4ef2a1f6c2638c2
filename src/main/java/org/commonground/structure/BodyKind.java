package org.commonground.structure;

import java.util.Locale;

/** What part a body has in the collaborative. */
public enum BodyKind {
    /** Every organisation that takes part. There is one of it, and it cannot be dissolved. */
    PLENARY,
    /** The few who lead between plenaries. */
    STEERING,
    /** Some who do one part of the work. */
    COMMITTEE;

    /** The last part of the keys of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

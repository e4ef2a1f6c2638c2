package org.commonground.minutes;

import java.util.Locale;

/** For whom minutes are handed out. */
public enum Edition {
    MEMBERS,
    PUBLIC;

    boolean holds(Passage passage) {
        return this == PUBLIC
                ? passage.audience() == Audience.PUBLIC
                : passage.audience().isForMembers();
    }

    /** Whether something is kept back that stands in the minutes. What only the note-takers see is no part of them. */
    boolean withholds(Passage passage) {
        return !holds(passage) && passage.audience() != Audience.SCRIBES;
    }

    /** The last part of the keys of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.commonground.copy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a copy was made for. */
public enum Occasion {
    /** Somebody asked for it. */
    ASKED,
    /** A new version was about to change the tables. */
    UPGRADE,
    /** Not a copy but what was here until an earlier copy was put in its place. */
    REPLACED,
    /** Not a copy but what an upgrade that failed left behind. */
    FAILED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Occasion> called(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}

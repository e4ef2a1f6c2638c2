package org.commonground.draft.ui;

import java.util.Locale;

/**
 * Somebody or something that a text can name.
 *
 * @param id how the page knows it; it does not get into the text
 * @param name what is put into the text
 */
public record Mention(String id, String name, Kind kind) {

    /** What is named. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        OBJECTIVE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

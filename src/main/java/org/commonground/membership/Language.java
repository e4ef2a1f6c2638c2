package org.commonground.membership;

import java.util.Locale;

/** A language that every page speaks. */
public enum Language {
    EN(Locale.ENGLISH),
    ES(Locale.of("es"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The language nearest to a browser's or a reader's; English where we have nothing nearer. */
    public static Language nearest(Locale wanted) {
        return wanted.getLanguage().equals("es") ? ES : EN;
    }
}

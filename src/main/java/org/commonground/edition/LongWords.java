package org.commonground.edition;

/** Lets a word that is wider than its line break, where it otherwise would run off the page. */
final class LongWords {

    /** A zero width space: no ink, but a line may break there. */
    static final String SEAM = "\u200B";

    private LongWords() {}

    /** The text with a place to break after every so many characters of a word that is longer than that. */
    static String breakable(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var breakable = new StringBuilder(text.length() + 16);
        int inWord = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            breakable.appendCodePoint(character);
            inWord = Character.isWhitespace(character) ? 0 : inWord + 1;
            if (inWord >= longest && i < text.length() && isSeam(text.codePointAt(i))) {
                breakable.append(SEAM);
                inWord = 0;
            }
        }
        return breakable.toString();
    }

    private static boolean isSeam(int next) {
        int type = Character.getType(next);
        return type != Character.NON_SPACING_MARK
                && type != Character.ENCLOSING_MARK
                && type != Character.COMBINING_SPACING_MARK
                && type != Character.FORMAT
                && !Character.isWhitespace(next);
    }
}

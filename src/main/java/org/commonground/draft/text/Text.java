package org.commonground.draft.text;

/** What every string in a text must be: whole characters that JSON, UTF-8 and any database can keep. */
final class Text {

    private Text() {}

    static String checked(String text, String what) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                throw new Malformed(what + " holds a NUL character");
            }
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                throw new Malformed(what + " holds half a surrogate pair");
            }
        }
        return text;
    }
}

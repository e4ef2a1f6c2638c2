package org.commonground.shared;

/** Which texts can be kept: those of whole characters, without NUL, as every database, UTF-8 and JSON know them. */
public final class Keepable {

    private Keepable() {}

    /** Whether a text from outside is one. */
    public static boolean is(CharSequence text) {
        return text.codePoints().noneMatch(Keepable::isNoCharacter);
    }

    private static boolean isNoCharacter(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }
}

package org.commonground.edition;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What every text in a paper is: whole characters on one line, none of them a control character. */
final class Texts {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private static final Pattern INK = Pattern.compile("[^\\s\\p{Z}\\p{Cf}]");

    private Texts() {}

    /**
     * The same text with every line end and tab as a space, halves of characters as U+FFFD, and other control characters,
     * non-characters, byte order marks and signs that turn what is read left out: minutes into which somebody pasted a NUL can still be
     * handed out. Accents are one with their letters, as typefaces draw them.
     */
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(clean, character));
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    private static void append(StringBuilder clean, int character) {
        if (isLineEnd(character)) {
            clean.append(' ');
        } else if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
            clean.appendCodePoint(REPLACEMENT);
        } else if (!Character.isISOControl(character) && !isNoCharacter(character) && !turns(character)) {
            clean.appendCodePoint(character);
        }
    }

    private static boolean isLineEnd(int character) {
        return character >= '\t' && character <= '\r'
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }

    /** Embeddings, overrides and isolates: nobody sees them, and what follows reads the other way round. */
    private static boolean turns(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    private static boolean isNoCharacter(int character) {
        return character == BYTE_ORDER_MARK
                || character >= 0xFDD0 && character <= 0xFDEF
                || (character & 0xFFFE) == 0xFFFE;
    }

    /** Without spaces around it, those that do not break lines included. */
    static String stripped(String text) {
        return AROUND.matcher(text).replaceAll("");
    }

    static boolean isBlank(String text) {
        return stripped(text).isEmpty();
    }

    /** Whether there is a character in it that can be seen; joiners, seams and spaces cannot. */
    static boolean leavesInk(String text) {
        return INK.matcher(text).find();
    }

    /** The clean text without space around it, or a complaint if nothing is left. */
    static String required(String text, String what) {
        var clean = stripped(clean(text));
        if (clean.isEmpty()) {
            throw new IllegalArgumentException(what + " must say something");
        }
        return clean;
    }
}

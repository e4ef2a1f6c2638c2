package org.commonground.edition;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text as our typefaces can draw it, cut wherever the typeface changes. */
record Glyphs(Typeface typeface, String text) {

    private static final String REPLACEMENT = "\uFFFD";

    /** What no typeface draws becomes U+FFFD, unless it is invisible anyway; then it is left out. */
    static List<Glyphs> of(String text) {
        if (Typeface.LIBERATION.draws(text)) {
            return List.of(new Glyphs(Typeface.LIBERATION, text));
        }
        List<Glyphs> pieces = new ArrayList<>();
        for (var sign : signs(text)) {
            append(pieces, sign);
        }
        return pieces;
    }

    /** What a reader sees as one character stays in one typeface. */
    private static List<String> signs(String text) {
        List<String> signs = new ArrayList<>();
        var seam = BreakIterator.getCharacterInstance(Locale.ROOT);
        seam.setText(text);
        for (int from = seam.first(), to = seam.next(); to != BreakIterator.DONE; from = to, to = seam.next()) {
            signs.add(text.substring(from, to));
        }
        return signs;
    }

    private static void append(List<Glyphs> pieces, String sign) {
        var before = pieces.isEmpty() ? Typeface.LIBERATION : pieces.getLast().typeface;
        if (sign.equals(LongWords.SEAM) || sign.isBlank() && before.draws(sign)) {
            append(pieces, before, sign);
        } else if (Typeface.LIBERATION.draws(sign)) {
            append(pieces, Typeface.LIBERATION, sign);
        } else {
            append(pieces, Typeface.DEJAVU, drawn(sign));
        }
    }

    private static String drawn(String sign) {
        var drawn = new StringBuilder();
        sign.codePoints().forEach(character -> {
            if (isSelector(character)) {
                return;
            }
            if (Typeface.DEJAVU.draws(character)) {
                drawn.appendCodePoint(character);
            } else if (Character.isSpaceChar(character)) {
                drawn.append(' ');
            } else if (!isInvisible(character)) {
                drawn.append(REPLACEMENT);
            }
        });
        return drawn.toString();
    }

    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT;
    }

    /** Which of several looks of a picture is meant; our typefaces have one look for each. */
    private static boolean isSelector(int character) {
        return character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
    }

    private static void append(List<Glyphs> pieces, Typeface typeface, String text) {
        if (!pieces.isEmpty() && pieces.getLast().typeface.equals(typeface)) {
            pieces.set(pieces.size() - 1, new Glyphs(typeface, pieces.getLast().text + text));
        } else if (!text.isEmpty()) {
            pieces.add(new Glyphs(typeface, text));
        }
    }
}

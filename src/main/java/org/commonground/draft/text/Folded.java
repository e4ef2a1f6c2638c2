package org.commonground.draft.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as it is compared: without capitals, however accents are composed, white space of any kind and length as one space, what is
 * invisible left out. Knows which characters of the text each of its own stands for.
 */
final class Folded {

    private final StringBuilder characters = new StringBuilder();
    private int[] from = new int[16];
    private int[] to = new int[16];

    Folded(CharSequence text) {
        int length;
        for (int i = 0; i < text.length(); i += length) {
            int character = Character.codePointAt(text, i);
            length = Character.charCount(character);
            if (Character.getType(character) != Character.FORMAT) {
                add(character, i, i + length);
            }
        }
    }

    private void add(int character, int start, int end) {
        String whole = Character.toString(character);
        String decomposed = character < 0x80 ? whole : Normalizer.normalize(whole, Normalizer.Form.NFKD);
        for (int i = 0; i < decomposed.length(); i++) {
            char unit = decomposed.charAt(i);
            if (!isSpace(unit)) {
                add(Character.toLowerCase(Character.toUpperCase(unit)), start, end);
            } else if (endsWithSpace()) {
                to[characters.length() - 1] = end;
            } else {
                add(' ', start, end);
            }
        }
    }

    private void add(char unit, int start, int end) {
        int length = characters.length();
        if (length == from.length) {
            from = Arrays.copyOf(from, length * 2);
            to = Arrays.copyOf(to, length * 2);
        }
        characters.append(unit);
        from[length] = start;
        to[length] = end;
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    private boolean endsWithSpace() {
        return !characters.isEmpty() && characters.charAt(characters.length() - 1) == ' ';
    }

    /** Where the words begin at or after a place of ours; -1 if nowhere. A match does not end between a letter and its accent. */
    int find(String words, int after) {
        int found = characters.indexOf(words, after);
        while (found >= 0 && isAccent(found + words.length())) {
            found = characters.indexOf(words, found + 1);
        }
        return found;
    }

    private boolean isAccent(int place) {
        return place < characters.length() && Character.getType(characters.charAt(place)) == Character.NON_SPACING_MARK;
    }

    /** The text's own characters, from one of ours to another, which is not included. */
    Range range(int first, int end) {
        return new Range(from[first], to[end - 1]);
    }

    @Override
    public String toString() {
        return characters.toString();
    }
}

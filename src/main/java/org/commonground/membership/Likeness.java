package org.commonground.membership;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a name looks to somebody who glances at it. Two names are alike if they differ in nothing but case, spaces, ways of writing the same
 * character, marks that are not seen, and letters of another alphabet that look the same (after Unicode TS 39, for Latin, Greek, Cyrillic and
 * Armenian). Accents tell names apart.
 *
 * @param words the name without what is not seen
 * @param shape the same with every letter put as the one that it looks like
 */
record Likeness(String words, String shape) {

    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cf}\\p{Z}\\s\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0]"
                    + "|[\\x{E0100}-\\x{E01EF}]");
    private static final Map<Integer, String> LOOKS = looks(
            "аɑα",
            "a",
            "ЬвΒВϐ",
            "b",
            "сϲСϹ",
            "c",
            "ԁ",
            "d",
            "еҽЕΕ",
            "e",
            "ɡց",
            "g",
            "һНհΗ",
            "h",
            "іιӏІΙ1|ǀ",
            "l",
            "ϳјЈ",
            "j",
            "кКΚκ",
            "k",
            "мМΜ",
            "m",
            "пոΝη",
            "n",
            "оοОΟ0օσ",
            "o",
            "рρРΡ",
            "p",
            "ԛզ",
            "q",
            "г",
            "r",
            "ѕЅՏ",
            "s",
            "ТτтΤ",
            "t",
            "սυ",
            "u",
            "νѵ",
            "v",
            "ԝШѡ",
            "w",
            "хχХΧ",
            "x",
            "уγУΥү",
            "y",
            "Ζ",
            "z",
            "АΑ",
            "a");

    static Likeness of(Name name) {
        var plain = UNSEEN.matcher(Normalizer.normalize(name.name(), Normalizer.Form.NFKC))
                .replaceAll("");
        return new Likeness(lower(plain), shape(plain));
    }

    boolean isLike(Likeness other) {
        return words.equals(other.words) || shape.equals(other.shape);
    }

    private static String shape(String plain) {
        var shape = new StringBuilder();
        plain.codePoints().forEach(letter -> shape.append(look(letter)));
        return lower(shape.toString()).replace("rn", "m").replace("vv", "w");
    }

    /** A capital I and a small l are one stroke. */
    private static String look(int letter) {
        return letter == 'I' ? "l" : letter == 'ı' ? "i" : LOOKS.getOrDefault(letter, Character.toString(letter));
    }

    /** By way of capitals, because some letters have more than one small form. */
    private static String lower(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static Map<Integer, String> looks(String... lettersAndLook) {
        var looks = new HashMap<Integer, String>();
        for (var pair = 0; pair < lettersAndLook.length; pair += 2) {
            var look = lettersAndLook[pair + 1];
            lettersAndLook[pair].codePoints().forEach(letter -> looks.put(letter, look));
        }
        return Map.copyOf(looks);
    }
}

package org.commonground.draft.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words that have to go, wherever they stand and however they are written: in capitals or not, with accents in one piece or two,
 * with any white space between them, across changes of formatting, as a part of longer words. They are found within a paragraph, and in
 * the addresses and titles of links, which are then taken off.
 */
public final class Excision {

    /** How long the words may be, and what takes their place. */
    public static final int LONGEST = 10_000;

    public static final int LONGEST_INSTEAD = 200;
    private static final int MOST_PASSES = 100;

    private final String words;
    private final String instead;

    /**
     * @param words 1 to {@value #LONGEST} characters that are not all white space
     * @param instead what takes their place, at most {@value #LONGEST_INSTEAD} characters in one line; may be empty
     * @throws IllegalArgumentException if nothing would be looked for, or what takes the place holds the words itself
     */
    public Excision(String words, String instead) {
        this.words = new Folded(words).toString().strip();
        this.instead = instead;
        if (this.words.isEmpty() || words.length() > LONGEST) {
            throw new IllegalArgumentException("Words that have to go are 1 to " + LONGEST + " characters");
        }
        if (instead.length() > LONGEST_INSTEAD || instead.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("What takes their place is one line");
        }
        if (new Folded(instead).find(this.words, 0) >= 0) {
            throw new IllegalArgumentException("What takes their place holds the words themselves");
        }
    }

    /** The text without the words. */
    public String from(String text) {
        StringBuilder rest = new StringBuilder(text);
        for (int pass = 0; true; pass++) {
            List<Range> found = in(rest);
            if (found.isEmpty()) {
                return rest.toString();
            }
            for (Range range : found.reversed()) {
                rest.replace(range.from(), range.to(), instead(pass));
            }
        }
    }

    /**
     * Takes the words out of the row and says how often they stood there.
     *
     * @throws IllegalArgumentException if the row has no room for what takes their place
     */
    public int from(TokenRow row) {
        int count = takeOffLinks(row);
        for (int pass = 0; true; pass++) {
            List<Range> found = in(row);
            if (found.isEmpty()) {
                return count;
            }
            count += pass == 0 ? found.size() : 0;
            Slice slice = instead(pass).isEmpty() ? Slice.EMPTY : Slice.text(instead(pass));
            for (Range range : found.reversed()) {
                replace(row, range, slice);
            }
        }
    }

    private static void replace(TokenRow row, Range range, Slice slice) {
        if (row.size() + slice.size() > TokenRow.LONGEST) {
            throw new IllegalArgumentException("There is no room for what takes the words' place");
        }
        if (row.apply(new Replace(range.from(), range.to(), slice, false)) instanceof Misfit misfit) {
            throw new IllegalStateException("The words could not be taken out: " + misfit.reason());
        }
    }

    /** What is left may make the words anew with what was put in; then nothing is put in any more, so that there is an end. */
    private String instead(int pass) {
        return pass < MOST_PASSES ? instead : "";
    }

    private List<Range> in(CharSequence text) {
        List<Range> found = new ArrayList<>();
        Folded folded = new Folded(text);
        for (int at = folded.find(words, 0); at >= 0; at = folded.find(words, at + words.length())) {
            Range range = folded.range(at, at + words.length());
            if (found.isEmpty() || found.getLast().to() <= range.from()) {
                found.add(range);
            }
        }
        return found;
    }

    private List<Range> in(TokenRow row) {
        List<Range> found = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i <= row.size(); i++) {
            if (i < row.size() && Token.isInline(row.tokens.at(i))) {
                long token = row.tokens.at(i);
                line.append(Token.isUnit(token) ? Token.unit(token) : '\n');
            } else {
                int start = i - line.length();
                in(line).forEach(range -> found.add(new Range(start + range.from(), start + range.to())));
                line.setLength(0);
            }
        }
        return found;
    }

    private int takeOffLinks(TokenRow row) {
        List<Mark> telling = marks(row).stream()
                .filter(mark -> mark instanceof Link link && holds(link))
                .toList();
        telling.forEach(link -> new Marking(row).mark(0, row.size(), set -> set.without(link)));
        return telling.size();
    }

    private static Set<Mark> marks(TokenRow row) {
        Set<Mark> marks = new HashSet<>();
        int last = 0;
        for (int i = 0; i < row.size(); i++) {
            long token = row.tokens.at(i);
            if (Token.isInline(token) && Token.marks(token) != last) {
                last = Token.marks(token);
                marks.addAll(row.markSets.at(last).marks());
            }
        }
        return marks;
    }

    private boolean holds(Link link) {
        return holds(link.href())
                || holds(decoded(link.href()))
                || link.title().filter(this::holds).isPresent();
    }

    private boolean holds(String text) {
        return !in(text).isEmpty();
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return address;
        }
    }
}

package org.commonground.draft.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a document whose outermost nodes may be cut through: {@code openStart} of them at its beginning, {@code openEnd} at
 * its end. Whether its inside is valid shows when it is put somewhere.
 */
public final class Slice {

    /** Nothing at all: what a deletion puts in. */
    public static final Slice EMPTY = new Slice(new long[0], new MarkSets(), 0, 0);

    private final long[] content;
    private final MarkSets markSets;
    private final int openStart;
    private final int openEnd;

    private Slice(long[] content, MarkSets markSets, int openStart, int openEnd) {
        this.content = content;
        this.markSets = markSets;
        this.openStart = openStart;
        this.openEnd = openEnd;
    }

    /** Plain text without marks, in one piece. */
    public static Slice text(String text) {
        Text.checked(text, "text");
        long[] content = new long[text.length()];
        for (int i = 0; i < content.length; i++) {
            content[i] = Token.unit(text.charAt(i), 0);
        }
        return new Slice(content, PLAIN, 0, 0);
    }

    private static final MarkSets PLAIN = EMPTY.markSets;

    static Slice fromJson(@Nullable Object value) {
        if (value == null) {
            return EMPTY;
        }
        Json json = Json.object(value, "slice");
        MarkSets markSets = new MarkSets();
        Tokens tokens = new Tokens(markSets);
        tokens.addAll(json.list("content"), 1);
        Slice slice = new Slice(tokens.toArray(), markSets, json.wholeOrZero("openStart"), json.wholeOrZero("openEnd"));
        slice.mustBeOpenable();
        return slice;
    }

    private void mustBeOpenable() {
        for (int i = 0; i < openStart; i++) {
            if (i >= content.length || !Token.isOpening(content[i])) {
                throw new Malformed("openStart goes deeper than the slice");
            }
        }
        for (int i = 0; i < openEnd; i++) {
            if (i >= content.length || !Token.isClosing(content[content.length - 1 - i])) {
                throw new Malformed("openEnd goes deeper than the slice");
            }
        }
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("content", Tokens.toJson(new Whole(content), markSets));
        if (openStart > 0) {
            json.put("openStart", openStart);
        }
        if (openEnd > 0) {
            json.put("openEnd", openEnd);
        }
        return json;
    }

    private record Whole(long[] tokens) implements Tokens.Source {
        @Override
        public int size() {
            return tokens.length;
        }

        @Override
        public long at(int index) {
            return tokens[index];
        }
    }

    /** How many tokens the slice adds where it is put: those of its nodes without the cut ones' openings and closings. */
    public int size() {
        return content.length - openStart - openEnd;
    }

    /** The tokens that are put in, with the mark numbers of {@code theirs}. */
    long[] tokensFor(MarkSets theirs) {
        long[] adopted = theirs.adopt(content, markSets);
        return openStart == 0 && openEnd == 0
                ? adopted
                : Arrays.copyOfRange(adopted, openStart, content.length - openEnd);
    }

    /** How many of the outermost nodes are cut through at both ends, and so leave no token of their own. */
    int sharedNodes() {
        if (openStart == 0 || openEnd == 0) {
            return 0;
        }
        int shared = 0;
        while (shared < Math.min(openStart, openEnd) && closingOf(shared) == content.length - 1 - shared) {
            shared++;
        }
        return shared;
    }

    private int closingOf(int opening) {
        int depth = 0;
        for (int i = opening; i < content.length; i++) {
            if (Token.isOpening(content[i])) {
                depth++;
            } else if (Token.isClosing(content[i]) && --depth == 0) {
                return i;
            }
        }
        return content.length;
    }

    /** What the node cut through at both ends holds; 0 is the outermost. */
    Content sharedContent(int number) {
        return Token.content(content[number]);
    }

    int openStart() {
        return openStart;
    }

    /** Its tokens, those of cut nodes included. */
    long[] content() {
        return content;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Slice slice
                && openStart == slice.openStart
                && openEnd == slice.openEnd
                && content.length == slice.content.length
                && (isPlain() && slice.isPlain() ? Arrays.equals(content, slice.content) : sameJson(slice));
    }

    private boolean isPlain() {
        return markSets.onlyPlain();
    }

    private boolean sameJson(Slice other) {
        return toJson().equals(other.toJson());
    }

    @Override
    public int hashCode() {
        return Objects.hash(content.length, openStart, openEnd);
    }

    @Override
    public String toString() {
        return toJson().toString();
    }
}

package org.commonground.draft.text;

import java.util.List;
import java.util.Map;

/**
 * A document as a row of tokens: the opening of a node, a UTF-16 unit with its marks, a leaf, a closing. A position is an index into
 * the row, exactly as ProseMirror counts; the document's own opening and closing are not in it. The row is always a valid
 * document of the prose schema. One writer at a time; readers take turns with the writer.
 */
public final class TokenRow {

    /** How long a row may become. */
    public static final int LONGEST = 1_000_000;

    final GapBuffer tokens;
    final MarkSets markSets;
    private int deepest;

    private TokenRow(GapBuffer tokens, MarkSets markSets, int deepest) {
        this.tokens = tokens;
        this.markSets = markSets;
        this.deepest = deepest;
    }

    /** One empty paragraph. */
    public static TokenRow empty() {
        return fromJson(Map.of("type", "doc", "content", List.of(Map.of("type", "paragraph"))));
    }

    /** Reads ProseMirror's {@code doc.toJSON()}; whatever the prose schema does not allow is {@link Malformed}. */
    public static TokenRow fromJson(Map<String, ?> json) {
        Json doc = new Json(json);
        if (!doc.text("type").equals(NodeType.DOC.json())) {
            throw new Malformed("The outermost node is doc");
        }
        MarkSets markSets = new MarkSets();
        Tokens tokens = new Tokens(markSets);
        tokens.addAll(doc.list("content"), 1);
        long[] row = tokens.toArray();
        if (row.length > LONGEST) {
            throw new Malformed("A document has at most " + LONGEST + " tokens");
        }
        Seam seam = new Seam(Token.DOC_OPENING);
        seam.join(row);
        seam.join(Token.DOC_CLOSING).misfit().ifPresent(misfit -> {
            throw new Malformed(misfit.reason());
        });
        return new TokenRow(new GapBuffer(row, row.length), markSets, Tokens.DEEPEST);
    }

    /** A row of its own with the same document. */
    public TokenRow copy() {
        return new TokenRow(new GapBuffer(tokens), new MarkSets(markSets), deepest);
    }

    /** How many tokens the row has: ProseMirror's {@code doc.content.size}. */
    public int size() {
        return tokens.size();
    }

    /** Exactly ProseMirror's {@code doc.toJSON()}, keys in the same order. */
    public Map<String, Object> toJson() {
        Map<String, Object> doc = Json.type(NodeType.DOC.json());
        doc.put("content", Tokens.toJson(source(), markSets));
        return doc;
    }

    private Tokens.Source source() {
        return new Tokens.Source() {
            @Override
            public int size() {
                return tokens.size();
            }

            @Override
            public long at(int index) {
                return tokens.at(index);
            }
        };
    }

    /** The text alone: blocks on lines of their own, breaks as line ends. */
    public String plainText() {
        StringBuilder text = new StringBuilder(size());
        for (int i = 0; i < size(); i++) {
            long token = tokens.at(i);
            if (Token.isUnit(token)) {
                text.append(Token.unit(token));
            } else if (Token.isInline(token) || Token.isClosing(token) && Token.content(token) == Content.INLINE) {
                text.append('\n');
            }
        }
        text.setLength(Math.max(0, text.length() - 1));
        return text.toString();
    }

    /** How many words a reader counts: runs of characters between white space, breaks and the ends of blocks. */
    public int words() {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < size(); i++) {
            long token = tokens.at(i);
            boolean letter = Token.isUnit(token) && !isSpace(Token.unit(token));
            if (letter && !inWord) {
                words++;
            }
            inWord = letter;
        }
        return words;
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    /**
     * Changes the row as the step says, or says why it does not fit and leaves the row as it was. What is accepted here, a browser
     * accepts too.
     */
    public Application apply(Step step) {
        return switch (step) {
            case Replace replace -> new Fitting(this).replace(replace);
            case ReplaceAround around -> new Fitting(this).replaceAround(around);
            case AddMark add -> new Marking(this).mark(add.from(), add.to(), set -> set.with(add.mark()));
            case RemoveMark remove ->
                new Marking(this).mark(remove.from(), remove.to(), set -> set.without(remove.mark()));
            case SetAttribute set -> setAttribute(set);
            case Misshapen misshapen -> new Misfit(misshapen.reason());
        };
    }

    /** The step that puts the whole of another document behind this one, or before its last paragraph while that one is empty. */
    public Step appending(TokenRow other) {
        int end = size();
        boolean waits =
                end >= 2 && Token.isOpening(tokens.at(end - 2)) && Token.type(tokens.at(end - 2)) == NodeType.PARAGRAPH;
        int place = waits ? end - 2 : end;
        return new Replace(
                place, place, Slice.fromJson(Map.of("content", other.toJson().get("content"))), false);
    }

    private Application setAttribute(SetAttribute step) {
        if (step.position() >= size()) {
            return new Misfit("There is no node at that position");
        }
        long token = tokens.at(step.position());
        boolean known = Token.isOpening(token)
                && Token.type(token)
                        .attribute()
                        .filter(attribute -> attribute.name().equals(step.attribute()))
                        .isPresent();
        if (!known) {
            return new Misfit("No node with such an attribute opens at that position");
        }
        tokens.set(step.position(), Token.withAttribute(token, step.value()));
        return Applied.APPLIED;
    }

    /**
     * Whether nodes may open {@code rise} levels below a position. A bound is kept on how deep nodes lie, and counted anew only when it
     * no longer helps.
     */
    boolean mayRise(int position, int rise) {
        int bound = deepest + rise;
        if (bound > Tokens.DEEPEST) {
            deepest = depths(size()).rise();
            bound = Math.max(deepest, depths(position).openings() + rise);
        }
        if (bound > Tokens.DEEPEST) {
            return false;
        }
        deepest = bound;
        return true;
    }

    private Balance depths(int to) {
        Balance balance = new Balance();
        for (int i = 0; i < to; i++) {
            balance.add(tokens.at(i));
        }
        return balance;
    }

    @Override
    public String toString() {
        return toJson().toString();
    }
}

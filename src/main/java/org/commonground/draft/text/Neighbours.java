package org.commonground.draft.text;

import org.commonground.draft.text.NodeType.Place;

/**
 * Which token may stand right of which. In this schema that is all there is to content: a row whose brackets match and whose
 * neighbours all get along is a valid document, so a change need look only at its seams.
 */
final class Neighbours {

    private static final int UNIT = 0;
    private static final int TYPES = NodeType.values().length;
    private static final int SHAPES = 1 + 2 * TYPES + Content.values().length;
    private static final boolean[] ALLOWED = new boolean[SHAPES * SHAPES];

    static {
        long[] samples = new long[SHAPES];
        samples[UNIT] = Token.unit('a', 0);
        for (NodeType type : NodeType.values()) {
            samples[shape(Token.leaf(type, 0))] = Token.leaf(type, 0);
            samples[shape(Token.opening(type, 0))] = Token.opening(type, 0);
        }
        for (Content content : Content.values()) {
            samples[shape(Token.closing(content))] = Token.closing(content);
        }
        for (long left : samples) {
            for (long right : samples) {
                ALLOWED[shape(left) * SHAPES + shape(right)] = agree(left, right);
            }
        }
    }

    private Neighbours() {}

    static boolean allowed(long left, long right) {
        return ALLOWED[shape(left) * SHAPES + shape(right)];
    }

    /** The two halves of a character outside the basic plane stand together and carry the same marks. */
    static boolean keepPairsWhole(long left, long right) {
        boolean opens = Token.isUnit(left) && Character.isHighSurrogate(Token.unit(left));
        boolean closes = Token.isUnit(right) && Character.isLowSurrogate(Token.unit(right));
        return opens == closes && (!opens || Token.marks(left) == Token.marks(right));
    }

    private static int shape(long token) {
        if (Token.isUnit(token)) {
            return UNIT;
        }
        if (Token.isClosing(token)) {
            return 1 + 2 * TYPES + Token.content(token).ordinal();
        }
        return 1 + (Token.isOpening(token) ? TYPES : 0) + Token.type(token).ordinal();
    }

    private static boolean agree(long left, long right) {
        if (Token.isInline(left)) {
            return continues(Content.INLINE, right);
        }
        if (Token.isOpening(left)) {
            return begins(Token.type(left).content(), right);
        }
        boolean itemEnded = Token.isClosing(left) && Token.content(left) == Content.PARAGRAPH_FIRST;
        return itemEnded
                ? continues(Content.ITEMS, right)
                : continues(Content.BLOCKS, right) || continues(Content.PARAGRAPH_FIRST, right);
    }

    private static boolean begins(Content content, long right) {
        return switch (content) {
            case NOTHING -> false;
            case INLINE -> continues(content, right);
            case ITEMS -> starts(right, Place.ITEM);
            case BLOCKS -> starts(right, Place.BLOCK);
            case PARAGRAPH_FIRST -> Token.isOpening(right) && Token.type(right) == NodeType.PARAGRAPH;
        };
    }

    private static boolean continues(Content content, long right) {
        if (Token.isClosing(right)) {
            return Token.content(right) == content;
        }
        return switch (content) {
            case NOTHING -> false;
            case INLINE -> Token.isInline(right);
            case ITEMS -> starts(right, Place.ITEM);
            case BLOCKS, PARAGRAPH_FIRST -> starts(right, Place.BLOCK);
        };
    }

    private static boolean starts(long token, Place place) {
        boolean begins = Token.isLeaf(token) || Token.isOpening(token);
        return begins
                && Token.type(token).place() == place
                && Token.isLeaf(token) == Token.type(token).isLeaf();
    }
}

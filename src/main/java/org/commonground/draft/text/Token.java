package org.commonground.draft.text;

/**
 * One token of a row, packed into a long: the lower half says what it is, the upper half carries the number of its mark set (a
 * UTF-16 unit, an inline leaf) or its node's attribute (an opening).
 */
final class Token {

    private static final int UNIT = 0;
    private static final int LEAF = 1;
    private static final int OPENING = 2;
    private static final int CLOSING = 3;

    static final long DOC_OPENING = opening(NodeType.DOC, 0);
    static final long DOC_CLOSING = closing(Content.BLOCKS);

    private Token() {}

    static long unit(char unit, int marks) {
        return (long) marks << 32 | unit;
    }

    static long leaf(NodeType type, int marks) {
        return (long) marks << 32 | LEAF << 16 | type.ordinal();
    }

    static long opening(NodeType type, int attribute) {
        return (long) attribute << 32 | OPENING << 16 | type.ordinal();
    }

    static long closing(Content content) {
        return CLOSING << 16 | content.ordinal();
    }

    private static int kind(long token) {
        return (int) token >>> 16;
    }

    static boolean isUnit(long token) {
        return kind(token) == UNIT;
    }

    static boolean isLeaf(long token) {
        return kind(token) == LEAF;
    }

    static boolean isOpening(long token) {
        return kind(token) == OPENING;
    }

    static boolean isClosing(long token) {
        return kind(token) == CLOSING;
    }

    static boolean isInline(long token) {
        return isUnit(token) || isLeaf(token) && type(token) == NodeType.HARD_BREAK;
    }

    static char unit(long token) {
        return (char) token;
    }

    /** The node's type; of an opening or a leaf. */
    static NodeType type(long token) {
        return NodeType.at((char) token);
    }

    /** What the node holds; of an opening or a closing. */
    static Content content(long token) {
        return isOpening(token) ? type(token).content() : CONTENTS[(char) token];
    }

    private static final Content[] CONTENTS = Content.values();

    static int marks(long token) {
        return (int) (token >>> 32);
    }

    static long withMarks(long token, int marks) {
        return (long) marks << 32 | token & 0xffff_ffffL;
    }

    static int attribute(long token) {
        return (int) (token >>> 32);
    }

    static long withAttribute(long token, int attribute) {
        return withMarks(token, attribute);
    }
}

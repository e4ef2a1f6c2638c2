package org.commonground.draft.text;

import org.commonground.draft.text.NodeType.Place;

/** The children of one node, whatever they hold themselves. */
final class Children {

    private int count;
    private int inline;
    private int blocks;
    private int items;
    private boolean paragraphFirst;

    /** Takes in a token that lies {@code depth} levels below the node, and says how deep the next one lies. */
    int add(long token, int depth) {
        if (Token.isClosing(token)) {
            return depth - 1;
        }
        if (depth == 0) {
            child(token);
        }
        return Token.isOpening(token) ? depth + 1 : depth;
    }

    private void child(long token) {
        if (Token.isInline(token)) {
            inline++;
        } else if (Token.type(token).place() == Place.ITEM) {
            items++;
        } else {
            blocks++;
        }
        paragraphFirst |= count == 0 && Token.isOpening(token) && Token.type(token) == NodeType.PARAGRAPH;
        count++;
    }

    boolean complete(Content content) {
        return switch (content) {
            case NOTHING -> count == 0;
            case INLINE -> inline == count;
            case ITEMS -> items == count && count > 0;
            case BLOCKS -> blocks == count && count > 0;
            case PARAGRAPH_FIRST -> blocks == count && paragraphFirst;
        };
    }
}

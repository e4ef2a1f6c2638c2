package org.commonground.draft.text;

/** What a replace-around keeps: whole nodes, or a stretch of text. */
record Gap(TokenRow row, int from, int to) {

    boolean isEmpty() {
        return from == to;
    }

    long first() {
        return row.tokens.at(from);
    }

    long last() {
        return row.tokens.at(to - 1);
    }

    void addTo(Balance balance) {
        for (int i = from; i < to; i++) {
            balance.add(row.tokens.at(i));
        }
    }

    /**
     * Whether the node of the slice that receives the gap is complete with it, as ProseMirror demands also of a node that the slice
     * cuts through.
     */
    boolean fits(Slice slice, int insert) {
        long[] content = slice.content();
        int at = insert + slice.openStart();
        int parent = parent(content, at);
        if (parent < 0) {
            return true;
        }
        Children children = new Children();
        int depth = 0;
        for (int i = parent + 1; i < content.length && depth >= 0; i++) {
            if (i == at) {
                addTo(children);
            }
            depth = children.add(content[i], depth);
        }
        return children.complete(Token.content(content[parent]));
    }

    private void addTo(Children children) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth = children.add(row.tokens.at(i), depth);
        }
    }

    private static int parent(long[] content, int at) {
        int depth = 0;
        for (int i = at - 1; i >= 0; i--) {
            if (Token.isClosing(content[i])) {
                depth++;
            } else if (Token.isOpening(content[i]) && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }
}

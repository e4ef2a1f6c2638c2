package org.commonground.draft.text;

import java.util.function.UnaryOperator;

/** Changes the marks of the text and breaks in a range. */
final class Marking {

    private final TokenRow row;

    Marking(TokenRow row) {
        this.row = row;
    }

    Application mark(int from, int to, UnaryOperator<MarkSet> change) {
        if (to > row.size()) {
            return new Misfit("The range ends outside of the document");
        }
        if (from < to && (cutsPair(from) || cutsPair(to))) {
            return new Misfit("A character would be cut in two");
        }
        int was = -1;
        int becomes = -1;
        for (int i = from; i < to; i++) {
            long token = row.tokens.at(i);
            if (Token.isInline(token)) {
                if (Token.marks(token) != was) {
                    was = Token.marks(token);
                    becomes = row.markSets.number(change.apply(row.markSets.at(was)));
                }
                row.tokens.set(i, Token.withMarks(token, becomes));
            }
        }
        return Applied.APPLIED;
    }

    private boolean cutsPair(int position) {
        if (position == 0 || position == row.size()) {
            return false;
        }
        long before = row.tokens.at(position - 1);
        return Token.isUnit(before) && Character.isHighSurrogate(Token.unit(before));
    }
}

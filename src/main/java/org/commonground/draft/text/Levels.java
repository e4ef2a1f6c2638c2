package org.commonground.draft.text;

import java.util.Arrays;

/**
 * The nodes that a position lies in, innermost first, as far as a replacement there concerns them. What a removed closing ends and a
 * removed opening begins is known from the token itself; only for a slice that closes more does one look further left.
 */
final class Levels {

    private final Balance removed;
    private final Content[] further;
    private final int found;

    private Levels(Balance removed, Content[] further, int found) {
        this.removed = removed;
        this.further = further;
        this.found = found;
    }

    static Levels around(TokenRow row, int from, Balance removed, int needed) {
        int missing = needed - removed.closings();
        if (missing <= 0) {
            return new Levels(removed, new Content[0], 0);
        }
        Content[] further = new Content[missing];
        int found = 0;
        int skip = removed.closings();
        int depth = 0;
        for (int i = from - 1; i >= 0 && found < missing; i--) {
            long token = row.tokens.at(i);
            if (Token.isClosing(token)) {
                depth++;
            } else if (Token.isOpening(token) && depth > 0) {
                depth--;
            } else if (Token.isOpening(token) && skip > 0) {
                skip--;
            } else if (Token.isOpening(token)) {
                further[found++] = Token.content(token);
            }
        }
        return new Levels(removed, Arrays.copyOf(further, found), found);
    }

    int count() {
        return removed.closings() + found;
    }

    /** What the node of that level before the range holds. */
    Content opened(int level) {
        return level < removed.closings() ? removed.closing(level) : further[level - removed.closings()];
    }

    /** What the node of that level after the range holds. */
    Content closed(int level) {
        return level < removed.openings() ? removed.opening(level) : opened(level - removed.climb());
    }
}

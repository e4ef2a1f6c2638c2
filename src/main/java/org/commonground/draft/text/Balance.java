package org.commonground.draft.text;

import java.util.Arrays;

/** What a stretch of tokens, taken by itself, closes without having opened it, and opens without closing it. */
final class Balance {

    private static final Content[] NO_CONTENT = {};

    private Content[] closed = NO_CONTENT;
    private Content[] open = NO_CONTENT;
    private int closings;
    private int openings;
    private int rise;
    private boolean bare = true;

    void add(long token) {
        if (Token.isOpening(token)) {
            if (openings == open.length) {
                open = Arrays.copyOf(open, openings + 4);
            }
            open[openings++] = Token.content(token);
            rise = Math.max(rise, openings - closings);
        } else if (!Token.isClosing(token)) {
            bare = false;
        } else if (openings > 0) {
            openings--;
            bare = false;
        } else {
            if (closings == closed.length) {
                closed = Arrays.copyOf(closed, closings + 4);
            }
            closed[closings++] = Token.content(token);
        }
    }

    int closings() {
        return closings;
    }

    int openings() {
        return openings;
    }

    /** What the closing of that number ends; 0 is the innermost, which comes first. */
    Content closing(int number) {
        return closed[number];
    }

    /** What the opening of that number begins; 0 is the innermost, which comes last. */
    Content opening(int number) {
        return open[openings - 1 - number];
    }

    /** How many levels deeper than its start the stretch opens nodes at most. */
    int rise() {
        return rise;
    }

    /** How many levels deeper its end lies than its start; negative where it lies higher. */
    int climb() {
        return openings - closings;
    }

    /** Whether the stretch is closings followed by openings and nothing else. */
    boolean isBare() {
        return bare;
    }

    boolean isEven() {
        return closings == 0 && openings == 0;
    }
}

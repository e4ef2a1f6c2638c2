package org.commonground.draft.text;

/** A mapped position, and what was deleted around it on the way. */
public record Mapped(int position, int deletions) {

    static final int BEFORE = 1;
    static final int AFTER = 2;
    static final int ACROSS = 4;
    static final int ASKED_SIDE = 8;

    /** Whether the token on the side that was asked for is gone. */
    public boolean deleted() {
        return (deletions & ASKED_SIDE) != 0;
    }

    /** Whether the token after the position is gone. */
    public boolean deletedAfter() {
        return (deletions & (AFTER | ACROSS)) != 0;
    }

    /** Whether some step deleted the tokens on both sides at once. */
    public boolean deletedAcross() {
        return (deletions & ACROSS) != 0;
    }
}

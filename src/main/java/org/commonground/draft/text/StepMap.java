package org.commonground.draft.text;

import java.util.Arrays;

/**
 * Where positions go when one step is applied: up to two stretches, each with where it began, how long it was and how long it is
 * now. The semantics are those of ProseMirror's StepMap, to the letter.
 */
public final class StepMap {

    /** The map of a step that moves nothing. */
    public static final StepMap EMPTY = new StepMap(new int[0], false);

    static final long NOT_RECOVERABLE = -1;

    private final int[] ranges;
    private final boolean inverted;

    private StepMap(int[] ranges, boolean inverted) {
        this.ranges = ranges;
        this.inverted = inverted;
    }

    static StepMap replacing(int start, int oldSize, int newSize) {
        return new StepMap(new int[] {start, oldSize, newSize}, false);
    }

    static StepMap replacingAround(int start, int oldSize, int newSize, int start2, int oldSize2, int newSize2) {
        return new StepMap(new int[] {start, oldSize, newSize, start2, oldSize2, newSize2}, false);
    }

    /** The way back. */
    public StepMap inverted() {
        return new StepMap(ranges, !inverted);
    }

    int growth() {
        int growth = 0;
        for (int i = 0; i < ranges.length; i += 3) {
            growth += newSize(i) - oldSize(i);
        }
        return growth;
    }

    /** Where the position goes, clinging to that side when something is put exactly there. */
    public int map(int position, Side side) {
        return mapped(position, side).position();
    }

    /** Where the position goes, and what is deleted around it. */
    public Mapped mapped(int position, Side side) {
        Trail trail = new Trail(position);
        follow(trail, side);
        return trail.mapped();
    }

    /** Moves the trail's position, and notes what was deleted and how a mirrored map can recover the position. */
    void follow(Trail trail, Side side) {
        int position = trail.position;
        int shift = 0;
        for (int i = 0; i < ranges.length; i += 3) {
            int start = ranges[i] - (inverted ? shift : 0);
            if (start > position) {
                break;
            }
            int end = start + oldSize(i);
            if (position <= end) {
                followInto(trail, side, i, start, end, shift);
                return;
            }
            shift += newSize(i) - oldSize(i);
        }
        trail.moved(position + shift, 0, NOT_RECOVERABLE);
    }

    private void followInto(Trail trail, Side side, int i, int start, int end, int shift) {
        int position = trail.position;
        boolean before =
                start == end ? side == Side.BEFORE : position == start || position != end && side == Side.BEFORE;
        boolean atAskedEdge = position == (side == Side.BEFORE ? start : end);
        int deletions = position == start ? Mapped.AFTER : position == end ? Mapped.BEFORE : Mapped.ACROSS;
        trail.moved(
                start + shift + (before ? 0 : newSize(i)),
                atAskedEdge ? deletions : deletions | Mapped.ASKED_SIDE,
                atAskedEdge ? NOT_RECOVERABLE : (long) i << 32 | position - start);
    }

    /** The position that this map's mirror image had inside of a stretch which this one brings back. */
    int recover(long recovery) {
        int range = (int) (recovery >>> 32);
        int shift = 0;
        if (!inverted) {
            for (int i = 0; i < range; i += 3) {
                shift += ranges[i + 2] - ranges[i + 1];
            }
        }
        return ranges[range] + shift + (int) recovery;
    }

    private int oldSize(int range) {
        return ranges[range + (inverted ? 2 : 1)];
    }

    private int newSize(int range) {
        return ranges[range + (inverted ? 1 : 2)];
    }

    /** A position on its way through one map after another. */
    static final class Trail {
        int position;
        int deletions;
        long recovery = NOT_RECOVERABLE;
        private int latest;

        Trail(int position) {
            this.position = position;
        }

        private void moved(int to, int deleted, long recoverable) {
            position = to;
            latest = deleted;
            deletions |= deleted;
            recovery = recoverable;
        }

        Mapped mapped() {
            return new Mapped(position, deletions);
        }

        /** Takes back what the latest map noted as deleted: its mirror image brings it back. */
        void recovered(int to, int deletionsBefore) {
            position = to;
            deletions = deletionsBefore;
            recovery = NOT_RECOVERABLE;
        }
    }

    @Override
    public String toString() {
        return (inverted ? "-" : "") + Arrays.toString(ranges);
    }
}

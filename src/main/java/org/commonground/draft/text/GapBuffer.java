package org.commonground.draft.text;

import java.util.Arrays;

/** Longs in a row with a gap where the last change was, so that typing moves nothing. */
final class GapBuffer {

    private static final int LEAST_GAP = 64;

    private long[] cells;
    private int gapStart;
    private int gapEnd;

    GapBuffer(long[] content, int size) {
        cells = Arrays.copyOf(content, size + LEAST_GAP);
        gapStart = size;
        gapEnd = cells.length;
    }

    GapBuffer(GapBuffer other) {
        cells = other.cells.clone();
        gapStart = other.gapStart;
        gapEnd = other.gapEnd;
    }

    int size() {
        return cells.length - (gapEnd - gapStart);
    }

    long at(int index) {
        return cells[index < gapStart ? index : index + (gapEnd - gapStart)];
    }

    void set(int index, long value) {
        cells[index < gapStart ? index : index + (gapEnd - gapStart)] = value;
    }

    /** Takes out {@code [from, to)} and puts the inserted values there. */
    void splice(int from, int to, long[] inserted, int length) {
        moveGap(from);
        gapEnd += to - from;
        if (gapEnd - gapStart < length) {
            widen(length);
        }
        System.arraycopy(inserted, 0, cells, gapStart, length);
        gapStart += length;
    }

    private void moveGap(int from) {
        if (from < gapStart) {
            int moved = gapStart - from;
            System.arraycopy(cells, from, cells, gapEnd - moved, moved);
            gapStart -= moved;
            gapEnd -= moved;
        } else if (from > gapStart) {
            int moved = from - gapStart;
            System.arraycopy(cells, gapEnd, cells, gapStart, moved);
            gapStart += moved;
            gapEnd += moved;
        }
    }

    private void widen(int length) {
        int size = size();
        int tail = cells.length - gapEnd;
        long[] wider = new long[size + length + Math.max(LEAST_GAP, (size + length) / 2)];
        System.arraycopy(cells, 0, wider, 0, gapStart);
        System.arraycopy(cells, gapEnd, wider, wider.length - tail, tail);
        cells = wider;
        gapEnd = wider.length - tail;
    }
}

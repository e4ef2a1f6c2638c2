package org.commonground.decision.sum;

/**
 * How large a part of the base must say yes. Compared in whole numbers, so that two thirds of nine are six and not 6.000000001.
 *
 * @param parts of so many
 * @param whole at least {@code parts}
 * @param more whether exactly this part is not enough, as with a majority
 */
public record Share(int parts, int whole, boolean more) {

    /** More than half. */
    public static final Share MAJORITY = new Share(1, 2, true);

    public static final Share TWO_THIRDS = atLeast(2, 3);
    public static final Share THREE_QUARTERS = atLeast(3, 4);
    public static final Share ALL = atLeast(1, 1);

    private static final int FINEST = 1_000;

    public Share {
        if (parts < 1 || whole < parts || whole > FINEST || (more && parts == whole)) {
            throw new IllegalArgumentException((more ? "more than " : "") + parts + "/" + whole);
        }
    }

    /** This part or more. */
    public static Share atLeast(int parts, int whole) {
        return new Share(parts, whole, false);
    }

    /** More than this part. */
    public static Share moreThan(int parts, int whole) {
        return new Share(parts, whole, true);
    }

    /** Whether so many of the base are enough. Nobody of nobody is never enough. */
    public boolean isReached(int yes, int base) {
        var have = (long) yes * whole;
        var need = (long) base * parts;
        return yes > 0 && (more ? have > need : have >= need);
    }

    /** The fewest that are enough, at least 1. With a base of 0 nobody could reach it. */
    public int needed(int base) {
        var need = (long) base * parts;
        var fewest = more ? need / whole + 1 : (need + whole - 1) / whole;
        return (int) Math.max(1, fewest);
    }
}

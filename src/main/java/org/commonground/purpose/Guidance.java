package org.commonground.purpose;

/**
 * How long a good statement is, in words as a reader counts them.
 *
 * @param from the fewest words, at least 1
 * @param to the most words, not fewer than {@code from}
 */
public record Guidance(int from, int to) {

    public Guidance {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
    }

    /** How a text of so many words stands against this guidance. */
    public Fit fit(int words) {
        if (words < from) {
            return Fit.SHORT;
        }
        return words > to ? Fit.LONG : Fit.WELL;
    }

    /** Too short, well, too long. */
    public enum Fit {
        SHORT,
        WELL,
        LONG
    }
}

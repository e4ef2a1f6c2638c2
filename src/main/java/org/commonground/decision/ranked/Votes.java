package org.commonground.decision.ranked;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A number of votes, in hundred-thousandths of a vote: the five decimal places of the Scottish Local Government Elections Order 2007
 * (schedule 1), which cuts off what is left over.
 *
 * @param parts hundred-thousandths, not negative
 */
public record Votes(long parts) implements Comparable<Votes> {

    /** So many parts make one vote. */
    public static final long ONE = 100_000;

    public static final Votes NONE = new Votes(0);

    public Votes {
        if (parts < 0) {
            throw new IllegalArgumentException("Fewer votes than none: " + parts);
        }
    }

    static Votes whole(long votes) {
        return new Votes(Math.multiplyExact(votes, ONE));
    }

    Votes plus(Votes other) {
        return new Votes(Math.addExact(parts, other.parts));
    }

    Votes minus(Votes other) {
        return new Votes(parts - other.parts);
    }

    Votes times(int ballots) {
        return new Votes(Math.multiplyExact(parts, ballots));
    }

    /** This much of every {@code whole}, for each {@code part}: what a ballot is worth after a surplus was handed on. */
    Votes share(Votes part, Votes whole) {
        return new Votes(BigInteger.valueOf(parts)
                .multiply(BigInteger.valueOf(part.parts))
                .divide(BigInteger.valueOf(whole.parts))
                .longValueExact());
    }

    @Override
    public int compareTo(Votes other) {
        return Long.compare(parts, other.parts);
    }

    /** As people read it: 1204 or 815.82112. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(parts, 5).stripTrailingZeros().toPlainString();
    }
}

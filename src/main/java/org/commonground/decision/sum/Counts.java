package org.commonground.decision.sum;

/**
 * How many said what in a vote that asks yes or no.
 *
 * @param yes seats, not people
 * @param abstain who voted and took no side; whoever did not vote at all stands in none of the three
 */
public record Counts(int yes, int no, int abstain) {

    public Counts {
        if (yes < 0 || no < 0 || abstain < 0) {
            throw new IllegalArgumentException(yes + "–" + no + "–" + abstain);
        }
    }

    /** All who voted, those who abstained among them. */
    public int cast() {
        return yes + no + abstain;
    }

    /** Those who took a side. */
    public int sided() {
        return yes + no;
    }
}

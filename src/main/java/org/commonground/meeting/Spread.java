package org.commonground.meeting;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How the answers to one question lie.
 *
 * @param counts how many said 1, 2, 3, 4 and 5
 */
public record Spread(List<Integer> counts) {

    /** From so many answers on they are shown, so that nobody can be told apart. */
    public static final int SHOWN_FROM = 5;

    public Spread {
        counts = List.copyOf(counts);
    }

    static Spread of(Question question, Collection<Rating> ratings) {
        return new Spread(IntStream.rangeClosed(Rating.LEAST, Rating.MOST)
                .mapToObj(answer -> (int) ratings.stream()
                        .filter(rating -> rating.to(question)
                                .filter(said -> said == answer)
                                .isPresent())
                        .count())
                .toList());
    }

    public int answers() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** The arithmetic mean; empty while there are too few answers to show any. */
    public OptionalDouble mean() {
        return isShown()
                ? OptionalDouble.of(IntStream.range(0, counts.size())
                                .map(at -> (at + 1) * counts.get(at))
                                .sum()
                        / (double) answers())
                : OptionalDouble.empty();
    }

    public boolean isShown() {
        return answers() >= SHOWN_FROM;
    }
}

package org.commonground.decision.ballot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many chose which step of a scale.
 *
 * @param steps a count for each step, the first first
 */
public record Scale(List<Integer> steps) {

    public Scale {
        steps = List.copyOf(steps);
    }

    static Scale of(Paper paper, Urn urn) {
        var steps = new ArrayList<>(Collections.nCopies(paper.method().steps(), 0));
        urn.choices(paper.method()).forEach((choice, many) -> {
            if (choice instanceof Choice.Step(int step)) {
                steps.set(step, steps.get(step) + many);
            }
        });
        return new Scale(steps);
    }

    public int at(int step) {
        return steps.get(step);
    }

    /** Those from one step to another, both counted in. */
    public int from(int first, int last) {
        return IntStream.rangeClosed(first, last).map(this::at).sum();
    }

    public int cast() {
        return steps.stream().mapToInt(Integer::intValue).sum();
    }
}

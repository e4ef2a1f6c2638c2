package org.commonground.draft.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a writer's batch on a row that has moved on since the batch was made. Nobody is refused for being late. */
public final class Rebase {

    private Rebase() {}

    /**
     * Applies to the row what still fits of the batch. Each step is mapped back over the batch's own earlier steps, over what came
     * between ({@code since}, oldest first), and over those of its own that were put on again, each of which mirrors its
     * original: as prosemirror-collab does it in the browser. A step of which nothing is left, or that does not fit, is dropped and
     * named; the row changes by the accepted ones alone.
     */
    public static Rebased onto(TokenRow row, List<Step> batch, List<StepMap> since) {
        List<Step> accepted = new ArrayList<>(batch.size());
        List<Integer> dropped = new ArrayList<>();
        Mapping mapping = new Mapping();
        for (int i = batch.size() - 1; i >= 0; i--) {
            mapping.append(batch.get(i).map().inverted());
        }
        since.forEach(mapping::append);
        boolean asTheyCame = since.isEmpty();
        for (int i = 0; i < batch.size(); i++) {
            mapping.startAt(batch.size() - i);
            Step step = batch.get(i);
            Optional<Step> fitting = (asTheyCame ? Optional.of(step) : step.mapped(mapping))
                    .filter(mapped -> row.apply(mapped) instanceof Applied);
            if (fitting.isPresent()) {
                mapping.append(fitting.get().map(), batch.size() - i - 1);
                accepted.add(fitting.get());
            } else {
                dropped.add(i);
                asTheyCame = false;
            }
        }
        return new Rebased(accepted, dropped);
    }
}

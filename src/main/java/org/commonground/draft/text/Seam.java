package org.commonground.draft.text;

import java.util.Optional;

/** Walks over tokens that come to stand side by side, and remembers whether all of them got along. */
final class Seam {

    private static final Optional<Misfit> UNWANTED =
            Optional.of(new Misfit("The content would not be as the schema wants it"));
    private static final Optional<Misfit> CUT = Optional.of(new Misfit("A character would be cut in two"));

    private long last;
    private Optional<Misfit> misfit = Optional.empty();

    Seam(long first) {
        last = first;
    }

    Seam join(long token) {
        if (!Neighbours.allowed(last, token)) {
            misfit = UNWANTED;
        } else if (!Neighbours.keepPairsWhole(last, token) && misfit.isEmpty()) {
            misfit = CUT;
        }
        last = token;
        return this;
    }

    void join(long[] tokens) {
        for (long token : tokens) {
            join(token);
        }
    }

    /** Goes on behind tokens that stood side by side before. */
    void skipTo(long token) {
        last = token;
    }

    Optional<Misfit> misfit() {
        return misfit;
    }
}

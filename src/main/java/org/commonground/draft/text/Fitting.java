package org.commonground.draft.text;

import java.util.Arrays;
import java.util.Optional;

/**
 * Puts slices into a row where they fit. What ProseMirror asks of a replacement by walking a tree is asked here of the brackets: as
 * many levels must be closed and opened as were before, whatever meets as the two ends of one node must hold the same kind of
 * content, and neighbours at the seams must get along.
 */
final class Fitting {

    private final TokenRow row;

    Fitting(TokenRow row) {
        this.row = row;
    }

    Application replace(Replace step) {
        if (step.to() > row.size()) {
            return new Misfit("The range ends outside of the document");
        }
        Balance removed = balance(step.from(), step.to());
        if (step.structure() && !removed.isBare()) {
            return new Misfit("A structural change would take content away");
        }
        long[] put = step.slice().tokensFor(row.markSets);
        Balance inserted = new Balance();
        add(inserted, put);
        Optional<Misfit> misfit = brackets(step.from(), removed, inserted, step.slice())
                .or(() -> neighbours(step.from(), step.to(), put))
                .or(() -> room(step.from(), step.growth(), inserted));
        if (misfit.isPresent()) {
            return misfit.get();
        }
        row.tokens.splice(step.from(), step.to(), put, put.length);
        return Applied.APPLIED;
    }

    Application replaceAround(ReplaceAround step) {
        if (step.to() > row.size()) {
            return new Misfit("The range ends outside of the document");
        }
        Balance before = balance(step.from(), step.gapFrom());
        Balance after = balance(step.gapTo(), step.to());
        if (step.structure() && !(before.isBare() && after.isBare())) {
            return new Misfit("A structural change would take content away");
        }
        if (!balance(step.gapFrom(), step.gapTo()).isEven()) {
            return new Misfit("The gap cuts through a node");
        }
        Gap gap = new Gap(row, step.gapFrom(), step.gapTo());
        if (!gap.fits(step.slice(), step.insert())) {
            return new Misfit("What is kept does not fit into the slice");
        }
        long[] put = step.slice().tokensFor(row.markSets);
        long[] head = Arrays.copyOf(put, step.insert());
        long[] tail = Arrays.copyOfRange(put, step.insert(), put.length);
        Balance inserted = new Balance();
        add(inserted, head);
        gap.addTo(inserted);
        add(inserted, tail);
        Optional<Misfit> misfit = brackets(step.from(), balance(step.from(), step.to()), inserted, step.slice())
                .or(() -> seams(step, gap, head, tail))
                .or(() -> room(step.from(), step.growth(), inserted));
        if (misfit.isPresent()) {
            return misfit.get();
        }
        row.tokens.splice(step.gapTo(), step.to(), tail, tail.length);
        row.tokens.splice(step.from(), step.gapFrom(), head, head.length);
        return Applied.APPLIED;
    }

    private Balance balance(int from, int to) {
        Balance balance = new Balance();
        for (int i = from; i < to; i++) {
            balance.add(row.tokens.at(i));
        }
        return balance;
    }

    private static void add(Balance balance, long[] tokens) {
        for (long token : tokens) {
            balance.add(token);
        }
    }

    /** Which openings and closings find each other anew, and whether they can be the ends of one node. */
    private Optional<Misfit> brackets(int from, Balance removed, Balance inserted, Slice slice) {
        if (inserted.climb() != removed.climb()) {
            return Optional.of(new Misfit("The slice ends at another depth than the range"));
        }
        int shared = slice.sharedNodes();
        Levels levels = Levels.around(row, from, removed, inserted.closings() + shared);
        if (levels.count() < inserted.closings() + shared) {
            return Optional.of(new Misfit("The slice is open deeper than the position lies"));
        }
        for (int i = 0; i < inserted.closings(); i++) {
            if (inserted.closing(i) != levels.opened(i)) {
                return unlike();
            }
        }
        for (int i = 0; i < inserted.openings(); i++) {
            if (inserted.opening(i) != levels.closed(i)) {
                return unlike();
            }
        }
        for (int i = inserted.closings(); i < removed.closings(); i++) {
            if (levels.opened(i) != levels.closed(i + inserted.climb())) {
                return unlike();
            }
        }
        for (int i = 0; i < shared; i++) {
            if (slice.sharedContent(shared - 1 - i) != levels.opened(inserted.closings() + i)) {
                return unlike();
            }
        }
        return Optional.empty();
    }

    private static Optional<Misfit> unlike() {
        return Optional.of(new Misfit("The ends of two unlike nodes would meet"));
    }

    private Optional<Misfit> neighbours(int from, int to, long[] put) {
        Seam seam = new Seam(before(from));
        seam.join(put);
        return seam.join(after(to)).misfit();
    }

    private Optional<Misfit> seams(ReplaceAround step, Gap gap, long[] head, long[] tail) {
        Seam seam = new Seam(before(step.from()));
        seam.join(head);
        if (!gap.isEmpty()) {
            seam.join(gap.first()).skipTo(gap.last());
        }
        seam.join(tail);
        return seam.join(after(step.to())).misfit();
    }

    private long before(int position) {
        return position == 0 ? Token.DOC_OPENING : row.tokens.at(position - 1);
    }

    private long after(int position) {
        return position == row.size() ? Token.DOC_CLOSING : row.tokens.at(position);
    }

    private Optional<Misfit> room(int from, int growth, Balance inserted) {
        if (growth > 0 && row.size() + growth > TokenRow.LONGEST) {
            return Optional.of(new Misfit("The document would be longer than " + TokenRow.LONGEST + " tokens"));
        }
        return inserted.rise() > 0 && !row.mayRise(from, inserted.rise())
                ? Optional.of(new Misfit("Nodes would lie more than " + Tokens.DEEPEST + " deep"))
                : Optional.empty();
    }
}

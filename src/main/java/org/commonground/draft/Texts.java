package org.commonground.draft;

import java.util.List;
import org.commonground.draft.text.Applied;
import org.commonground.draft.text.Step;
import org.commonground.draft.text.TokenRow;
import org.springframework.stereotype.Component;

/** Reads from the log what a draft said at a version: the newest whole text before it, and the steps since. */
@Component
class Texts {

    private final Log log;

    Texts(Log log) {
        this.log = log;
    }

    /**
     * The text at a version.
     *
     * @throws UnknownDraft if there is no such draft, or it has not come that far
     */
    TokenRow at(DraftId draft, long version) {
        Snapshot snapshot = newest(draft, version);
        return replay(draft, snapshot, version, log.between(draft, snapshot.version(), version));
    }

    /** The newest whole text, which is the empty one where none is kept. */
    Snapshot newest(DraftId draft, long atMost) {
        return log.snapshot(draft, atMost).orElseGet(() -> new Snapshot(0, Notation.of(TokenRow.empty())));
    }

    /** The snapshot's text with the steps up to the version; batches may begin before the snapshot and end after the version. */
    TokenRow replay(DraftId draft, Snapshot snapshot, long version, List<Batch> batches) {
        TokenRow row = Notation.row(snapshot.doc());
        long reached = snapshot.version();
        for (Batch batch : batches) {
            List<Step> steps = batch.to() > reached ? Notation.steps(batch.steps()) : List.of();
            for (long at = Math.max(reached, batch.version()); at < Math.min(batch.to(), version); at++) {
                apply(draft, row, at, steps.get((int) (at - batch.version())));
                reached = at + 1;
            }
        }
        if (reached != version) {
            throw new UnknownDraft(draft);
        }
        return row;
    }

    private static void apply(DraftId draft, TokenRow row, long version, Step step) {
        if (!(row.apply(step) instanceof Applied)) {
            throw new IllegalStateException("The step that follows version " + version + " of draft " + draft
                    + " is stored but does not fit the text before it");
        }
    }
}

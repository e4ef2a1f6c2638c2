package org.commonground.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.draft.text.Rebase;
import org.commonground.draft.text.Rebased;
import org.commonground.draft.text.Step;
import org.commonground.draft.text.StepMap;
import org.commonground.draft.text.TokenRow;
import org.jspecify.annotations.Nullable;

/**
 * The text of a draft in memory, with its recent past. It judges submits and takes them in; whoever cannot store what it took in
 * throws the page away and reads a new one from the log.
 */
final class Page {

    /** Close to the end a batch is tried out first; further away, a submit of 64 KB cannot reach it. */
    private static final int CLOSE = TokenRow.LONGEST - 100_000;

    private final Recent recent;
    private final Receipts receipts = new Receipts();
    private TokenRow row;
    private @Nullable Snapshot whole;

    private final long purgedUntil;

    private Page(TokenRow row, Recent recent, long purgedUntil) {
        this.row = row;
        this.recent = recent;
        this.purgedUntil = purgedUntil;
    }

    /** Reads the text of now, and as much of its past as late writers may need. */
    static Page read(DraftId draft, Log log, Texts texts) {
        Log.Stand stand = log.stand(draft).orElseThrow(() -> new UnknownDraft(draft));
        long version = stand.version();
        Snapshot snapshot = texts.newest(draft, version);
        long from = Math.max(0, Math.min(snapshot.version(), version - Recent.REACH));
        List<Batch> batches = log.between(draft, from, version);
        long first = batches.isEmpty() ? version : batches.getFirst().version();
        Page page = new Page(texts.replay(draft, snapshot, version, batches), new Recent(first), stand.purgedUntil());
        for (Batch batch : batches) {
            Notation.steps(batch.steps()).forEach(step -> page.recent.add(stored(step, "")));
            page.receipts.add(batch.key(), batch.confirmation());
        }
        return page;
    }

    private static StoredStep stored(Step step, String client) {
        return new StoredStep(Notation.of(step), client, step.map());
    }

    long version() {
        return recent.version();
    }

    int size() {
        return row.size();
    }

    Recent recent() {
        return recent;
    }

    /** The whole text as it is now; written out once for all who ask before it changes. */
    Snapshot whole() {
        Snapshot known = whole;
        if (known == null || known.version() != version()) {
            known = new Snapshot(version(), Notation.of(row));
            whole = known;
        }
        return known;
    }

    /** The confirmation of a submit that is among the recent ones. */
    Optional<Answer.Confirmed> receipt(Submit.Key submit) {
        return receipts.of(submit);
    }

    /** Whether every submit that could build on this version would be among the recent ones. */
    boolean remembers(long base) {
        return recent.reaches(base);
    }

    /** Whether words were purged of what was known at this version. */
    boolean isPurged(long base) {
        return base < purgedUntil;
    }

    /** Takes a submit in, as far as it still fits. */
    Judgement take(Submit submit, Submit.Key key) {
        Optional<List<StepMap>> since = recent.mapsSince(submit.base());
        if (since.isEmpty()) {
            return Judgement.refused(isPurged(submit.base()) ? Objection.PURGED : Objection.UNKNOWN_VERSION);
        }
        boolean close = row.size() > CLOSE;
        TokenRow changed = close ? row.copy() : row;
        Rebased rebased = Rebase.onto(changed, submit.steps(), since.get());
        if (close && changed.size() > TokenRow.LONGEST && changed.size() > row.size()) {
            return Judgement.refused(Objection.DRAFT_FULL);
        }
        row = changed;
        return accepted(submit, key, rebased);
    }

    private Judgement accepted(Submit submit, Submit.Key key, Rebased rebased) {
        long from = version();
        List<String> texts = new ArrayList<>(rebased.accepted().size());
        for (Step step : rebased.accepted()) {
            StoredStep stored = stored(step, submit.client());
            recent.add(stored);
            texts.add(stored.json());
        }
        var confirmed = new Answer.Confirmed(version(), rebased.dropped());
        receipts.forgetUpTo(recent.first());
        receipts.add(key, confirmed);
        if (texts.isEmpty()) {
            return new Judgement(confirmed, Optional.empty());
        }
        return new Judgement(
                confirmed,
                Optional.of(new Batch(
                        from,
                        texts.size(),
                        key.writer(),
                        key.id(),
                        rebased.dropped(),
                        "[" + String.join(",", texts) + "]")));
    }

    /** What a submit gets for an answer, and what of it has to be stored before it does. */
    record Judgement(Answer answer, Optional<Batch> toStore) {

        static Judgement refused(Objection why) {
            return new Judgement(new Answer.Refused(why), Optional.empty());
        }

        static Judgement repeated(Answer.Confirmed before) {
            return new Judgement(before, Optional.empty());
        }
    }
}

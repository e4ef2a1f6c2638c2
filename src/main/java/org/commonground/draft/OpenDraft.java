package org.commonground.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.commonground.draft.Page.Judgement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/**
 * A draft that people write in or follow at the moment. Everything about it happens one after the other; submits that wait together
 * are stored together, and only then does anybody hear of them.
 */
final class OpenDraft {

    private static final Logger log = LoggerFactory.getLogger(OpenDraft.class);
    private static final int MOST_AT_ONCE = 256;
    private static final int MOST_WAITING = 4_096;
    private static final int ATTEMPTS = 3;
    private static final int STEPS_A_SNAPSHOT = 250;
    private static final int TOKENS_A_STEP = 64;
    private static final long NOTHING = -1;

    private final DraftId id;
    private final Log stored;
    private final Texts texts;
    private final Executor executor;
    private final Consumer<DraftChanged> changed;
    private final Turns<Turn> turns;
    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private volatile long lastUsed = System.nanoTime();

    private @Nullable Page page;
    private long told = NOTHING;
    private long kept;

    OpenDraft(DraftId id, Log stored, Texts texts, Executor executor, Consumer<DraftChanged> changed) {
        this.id = id;
        this.stored = stored;
        this.texts = texts;
        this.executor = executor;
        this.changed = changed;
        this.turns = new Turns<>(executor, MOST_AT_ONCE, this::take);
    }

    private sealed interface Turn {}

    private record Write(Submit submit, Submit.Key key, Consumer<Answer> reply) implements Turn {}

    private record Errand(Runnable what) implements Turn {}

    /** Stores what still fits of a submit, unless it is stored already, and says so on the draft's own thread. */
    void submit(Submit submit, Consumer<Answer> reply) {
        lastUsed = System.nanoTime();
        if (turns.length() >= MOST_WAITING) {
            reply.accept(new Answer.Refused(Objection.BUSY));
        } else {
            turns.add(new Write(submit, submit.key(), reply));
        }
    }

    /** Says what is needed to follow the draft; everything after it is told to the followers. */
    void open(OptionalLong since, Consumer<Opening> reply) {
        lastUsed = System.nanoTime();
        turns.add(new Errand(() -> reply.accept(opening(since))));
    }

    void follow(Follower follower) {
        followers.add(follower);
    }

    void leave(Follower follower) {
        followers.remove(follower);
        lastUsed = System.nanoTime();
    }

    void lockChanged(boolean locked) {
        turns.add(new Errand(() -> followers.forEach(follower -> follower.lockChanged(locked))));
    }

    /** Something was stored that did not come this way: everybody hears of it. */
    void appended() {
        turns.add(new Errand(() -> {
            page = null;
            page();
            tell();
        }));
    }

    /** Words were purged, or all of it: nobody goes on with what was in memory. */
    void purged() {
        turns.add(new Errand(() -> {
            page = null;
            if (stored.isGone(id)) {
                followers.forEach(follower -> safely(follower::gone));
            } else {
                page();
                tell();
            }
        }));
    }

    boolean isIdleFor(Duration time) {
        return followers.isEmpty() && turns.isIdle() && System.nanoTime() - lastUsed > time.toNanos();
    }

    private void take(List<Turn> together) {
        List<Write> writes = new ArrayList<>();
        for (Turn turn : together) {
            switch (turn) {
                case Write write -> writes.add(write);
                case Errand errand -> {
                    store(writes);
                    writes.clear();
                    safely(errand.what());
                }
            }
        }
        store(writes);
    }

    private void store(List<Write> writes) {
        List<Write> left = new ArrayList<>(writes);
        try {
            for (int attempt = 1; attempt <= ATTEMPTS && !left.isEmpty(); attempt++) {
                Optional<List<Judgement>> judgements = attempt(left, attempt > 1);
                if (judgements.isPresent()) {
                    reply(left, judgements.get());
                    return;
                }
            }
        } catch (UnknownDraft nowhere) {
            page = null;
            left.forEach(write -> refuse(write, Objection.UNKNOWN_VERSION));
            return;
        } catch (RuntimeException broken) {
            page = null;
            log.warn("Draft {} cannot be written now", id, broken);
        }
        left.forEach(write -> refuse(write, Objection.BUSY));
    }

    /**
     * Judges all and stores what they brought; empty if that has to be done again on a page read anew. A write that breaks our own
     * rules of judging is refused and taken from the list, so that it does not keep the others.
     */
    private Optional<List<Judgement>> attempt(List<Write> writes, boolean again) {
        List<Judgement> judgements = new ArrayList<>(writes.size());
        for (var next = writes.listIterator(); next.hasNext(); ) {
            Write write = next.next();
            try {
                judgements.add(judge(write.submit(), write.key(), page(), again));
            } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException breaks) {
                page = null;
                log.warn("A submit to draft {} could not be judged", id, breaks);
                next.remove();
                refuse(write, Objection.MALFORMED);
                return attempt(writes, again);
            }
        }
        return storeAll(judgements);
    }

    private Optional<List<Judgement>> storeAll(List<Judgement> judgements) {
        List<Batch> batches = judgements.stream()
                .flatMap(judgement -> judgement.toStore().stream())
                .toList();
        try {
            Log.Appended appended = batches.isEmpty() ? Log.Appended.STORED : stored.append(id, batches);
            if (appended == Log.Appended.STORED) {
                return Optional.of(judgements);
            }
            page = null;
            return appended == Log.Appended.LOCKED ? Optional.of(locked(judgements)) : Optional.empty();
        } catch (DuplicateKeyException overtaken) {
            page = null;
            log.debug("Draft {} was written elsewhere meanwhile: {}", id, overtaken.getMessage());
            return Optional.empty();
        } catch (RuntimeException unknown) {
            // It may be stored or not. Only the log knows, so the page is read again, and it answers for what it holds.
            page = null;
            log.warn("Draft {} could not be stored, looking at what is: {}", id, unknown.toString());
            return Optional.empty();
        }
    }

    private void refuse(Write write, Objection why) {
        safely(() -> write.reply().accept(new Answer.Refused(why)));
    }

    private Judgement judge(Submit submit, Submit.Key key, Page text, boolean again) {
        Optional<Answer.Confirmed> before = text.receipt(key);
        if (before.isEmpty() && (again || !text.remembers(submit.base()))) {
            before = stored.find(id, key).map(Batch::confirmation);
        }
        return before.map(Judgement::repeated).orElseGet(() -> text.take(submit, key));
    }

    private static List<Judgement> locked(List<Judgement> judgements) {
        return judgements.stream()
                .map(judgement -> judgement.toStore().isPresent() ? Judgement.refused(Objection.LOCKED) : judgement)
                .toList();
    }

    private void reply(List<Write> writes, List<Judgement> judgements) {
        tell();
        for (int i = 0; i < writes.size(); i++) {
            Write write = writes.get(i);
            Answer answer = judgements.get(i).answer();
            safely(() -> write.reply().accept(answer));
        }
        keep();
    }

    private Page page() {
        Page text = page;
        if (text == null) {
            text = Page.read(id, stored, texts);
            page = text;
            kept = texts.newest(id, text.version()).version();
            // At first nobody has opened it yet, and each who opens it is told where it stands.
            told = told == NOTHING ? text.version() : told;
        }
        return text;
    }

    /** Tells the followers what they have not heard of yet. */
    private void tell() {
        Page text = page;
        if (text == null || text.version() == told) {
            return;
        }
        long heard = told;
        Optional<Stretch> news = text.recent().since(heard);
        told = text.version();
        boolean purged = text.isPurged(heard);
        followers.forEach(follower ->
                safely(() -> news.ifPresentOrElse(follower::stored, purged ? follower::purged : follower::lost)));
        changed.accept(new DraftChanged(id, told));
    }

    private Opening opening(OptionalLong since) {
        try {
            Log.Stand stand = stored.stand(id).orElseThrow(() -> new UnknownDraft(id));
            if (page().version() != stand.version()) {
                // Another server has written since.
                page = null;
            }
            Page text = page();
            tell();
            boolean locked = stand.locked();
            if (since.isPresent() && text.isPurged(since.getAsLong())) {
                return new Opening.Purged();
            }
            Optional<Stretch> missed = since.isPresent() ? text.recent().since(since.getAsLong()) : Optional.empty();
            return missed.<Opening>map(steps -> new Opening.Since(steps, locked))
                    .orElseGet(() -> {
                        Snapshot whole = text.whole();
                        return new Opening.Whole(whole.version(), whole.doc(), locked);
                    });
        } catch (RuntimeException broken) {
            log.warn("Draft {} cannot be opened now", id, broken);
            return new Opening.Unavailable();
        }
    }

    private void keep() {
        Page text = page;
        if (text == null || text.version() - kept < Math.max(STEPS_A_SNAPSHOT, text.size() / TOKENS_A_STEP)) {
            return;
        }
        Snapshot whole = text.whole();
        kept = whole.version();
        executor.execute(() -> safely(() -> stored.keep(id, whole)));
    }

    private void safely(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException unexpected) {
            log.warn("Something that concerns draft {} went wrong; the draft goes on", id, unexpected);
        }
    }
}

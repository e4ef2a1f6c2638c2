package org.commonground.draft;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The drafts in memory. One that nobody follows and nobody writes in for a minute is let go. */
@Component
class OpenDrafts {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_FACTS = Duration.ofSeconds(1);

    private final ConcurrentHashMap<DraftId, OpenDraft> open = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<DraftId, DraftChanged> untold = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("draft-", 0).factory());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("draft-clock").daemon().factory());
    private final Log log;
    private final Texts texts;
    private final ApplicationEventPublisher facts;

    OpenDrafts(Log log, Texts texts, ApplicationEventPublisher facts) {
        this.log = log;
        this.texts = texts;
        this.facts = facts;
        clock.scheduleWithFixedDelay(() -> letGo(PATIENCE), 10, 10, TimeUnit.SECONDS);
    }

    /** Does something with the draft, which is opened if it is not. The draft cannot be let go meanwhile, so this has to be brief. */
    void with(DraftId draft, Consumer<OpenDraft> what) {
        open.compute(draft, (id, known) -> {
            OpenDraft here = known != null ? known : new OpenDraft(id, log, texts, threads, this::changed);
            what.accept(here);
            return here;
        });
    }

    /** Does something with the draft if it is open. */
    void ifOpen(DraftId draft, Consumer<OpenDraft> what) {
        open.computeIfPresent(draft, (id, here) -> {
            what.accept(here);
            return here;
        });
    }

    void letGo(Duration patience) {
        open.keySet().forEach(id -> open.computeIfPresent(id, (same, here) -> here.isIdleFor(patience) ? null : here));
    }

    int count() {
        return open.size();
    }

    private void changed(DraftChanged change) {
        if (untold.put(change.draft(), change) == null && !clock.isShutdown()) {
            clock.schedule(
                    () -> threads.execute(() -> tell(change.draft())), BETWEEN_FACTS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void tell(DraftId draft) {
        DraftChanged latest = untold.remove(draft);
        if (latest != null) {
            facts.publishEvent(latest);
        }
    }

    /** Lets what was submitted be stored before the database is closed. */
    @PreDestroy
    void close() {
        clock.shutdownNow();
        threads.close();
    }
}

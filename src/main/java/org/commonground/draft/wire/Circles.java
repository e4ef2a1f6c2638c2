package org.commonground.draft.wire;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.commonground.draft.Access;
import org.commonground.draft.DraftAudienceChanged;
import org.commonground.draft.DraftId;
import org.commonground.draft.LiveDrafts;
import org.commonground.draft.Opening;
import org.commonground.membership.Member;
import org.commonground.membership.MemberLeft;
import org.commonground.membership.PersonId;
import org.commonground.membership.SignedOut;
import org.commonground.membership.StandingChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** All lines, and the circle of each draft that somebody follows. Ends lines as soon as whoever opened them may not go on. */
@Component
class Circles {

    private static final Logger log = LoggerFactory.getLogger(Circles.class);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);
    private static final int MOST_LINES_A_PERSON = 100;

    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<DraftId, Circle> circles = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("circle-", 0).factory());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-text-clock").daemon().factory());
    private final LiveDrafts drafts;
    private final Standings standings;

    Circles(LiveDrafts drafts, Standings standings) {
        this.drafts = drafts;
        this.standings = standings;
        clock.scheduleWithFixedDelay(this::check, 1, 1, TimeUnit.SECONDS);
        // What was changed elsewhere, or without a word, is found out all the same.
        clock.scheduleWithFixedDelay(() -> look(line -> true, false), 10, 10, TimeUnit.SECONDS);
    }

    /** Whether somebody may open another line; no honest person has a hundred open. */
    boolean hasRoomFor(PersonId person) {
        return lines.stream().filter(line -> line.person().equals(person)).count() < MOST_LINES_A_PERSON;
    }

    void add(Line line) {
        lines.add(line);
        // Signing out may have happened between the handshake and now.
        if (!line.isSignedIn()) {
            line.end(Farewell.SIGNED_OUT);
        }
    }

    void remove(Line line) {
        lines.remove(line);
        circles.computeIfPresent(line.draft(), (draft, circle) -> {
            circle.remove(line);
            if (circle.isEmpty()) {
                drafts.leave(draft, circle);
            }
            return circle.isEmpty() ? null : circle;
        });
    }

    /** What somebody may do with the draft of this line now. */
    Access access(Line line, Member member) {
        return drafts.access(line.draft(), member);
    }

    /** Lets a line take part in its draft. */
    void join(Line line, Ask.Join join, Member member) {
        circles.compute(line.draft(), (draft, known) -> {
            if (!lines.contains(line)) {
                return known;
            }
            Circle circle = known != null ? known : begun(draft, member);
            circle.expect(line);
            drafts.open(draft, join.version(), opening -> admitOrEnd(line, circle, opening, member), member);
            return circle;
        });
    }

    private Circle begun(DraftId draft, Member member) {
        Circle circle = new Circle(threads);
        drafts.follow(draft, circle, member);
        return circle;
    }

    private void admitOrEnd(Line line, Circle circle, Opening opening, Member member) {
        try {
            admit(line, circle, opening, member);
        } catch (RuntimeException unexpected) {
            log.warn("Line {} could not be taken in; it is ended", line.client(), unexpected);
            line.end(Farewell.RESTART);
        }
    }

    private void admit(Line line, Circle circle, Opening opening, Member member) {
        boolean writer = access(line, member).writes();
        switch (opening) {
            case Opening.Whole whole -> {
                boolean writable = writer && !whole.locked();
                circle.admit(line, whole.version(), writable, Saying.joined(line.client(), writable, whole));
            }
            case Opening.Since since -> {
                boolean writable = writer && !since.locked();
                circle.admit(line, since.steps().to(), writable, Saying.joined(line.client(), writable, since));
            }
            case Opening.Purged purged -> line.end(Farewell.RESET);
            case Opening.Unavailable unavailable -> line.end(Farewell.RESTART);
        }
    }

    @EventListener
    void on(SignedOut out) {
        end(line -> line.isOfSession(out.httpSessionId()), Farewell.SIGNED_OUT);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(MemberLeft left) {
        standings.forget(left.person());
        end(line -> line.person().equals(left.person()), Farewell.NOT_PERMITTED);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(StandingChanged changed) {
        standings.forget(changed.person());
        look(line -> line.person().equals(changed.person()), true);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DraftAudienceChanged changed) {
        look(line -> line.draft().equals(changed.draft()), true);
    }

    private void look(Predicate<Line> which, boolean alsoGains) {
        List<Line> looked = lines.stream().filter(which).toList();
        // Nothing that is stored from now on goes out before it is known to whom it may.
        looked.forEach(Line::pause);
        threads.execute(() -> looked.forEach(line -> {
            look(line, alsoGains);
            line.goOn();
        }));
    }

    /** Ends a line whose person may do other things now than it allows; those who may still read join again and learn what they may. */
    private void look(Line line, boolean alsoGains) {
        try {
            Access access = standings
                    .of(line.person())
                    .map(member -> access(line, member))
                    .orElse(Access.NONE);
            if (!access.reads()) {
                line.end(Farewell.NOT_PERMITTED);
            } else if (line.isWritable() && !access.writes()) {
                line.end(Farewell.LOCKED);
            } else if (alsoGains && line.circle().isPresent() && !line.isWritable() && access.writes()) {
                line.end(Farewell.UNLOCKED);
            }
        } catch (RuntimeException unexpected) {
            log.warn("What line {} may do could not be found out; it is ended", line.client(), unexpected);
            line.end(Farewell.RESTART);
        }
    }

    @EventListener
    void on(ContextClosedEvent closing) {
        end(line -> true, Farewell.RESTART);
    }

    private void end(Predicate<Line> which, Farewell why) {
        lines.stream().filter(which).forEach(line -> line.end(why));
    }

    private void check() {
        long now = System.nanoTime();
        for (Line line : lines) {
            try {
                line.check(now, LONGEST_SILENCE.toNanos());
            } catch (RuntimeException unexpected) {
                log.warn("Line {} could not be looked at", line.client(), unexpected);
            }
        }
    }

    @PreDestroy
    void close() {
        clock.shutdownNow();
        threads.shutdown();
    }
}

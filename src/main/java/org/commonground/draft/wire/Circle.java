package org.commonground.draft.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.commonground.draft.Follower;
import org.commonground.draft.StoredStep;
import org.commonground.draft.Stretch;
import org.commonground.membership.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who follows one draft. Steps that are stored within a short while go out as one frame, written once for all; how short
 * depends on how many read, so that telling them takes a bounded share of the machine. Carets follow at a slower pace.
 */
final class Circle implements Follower {

    private static final long STEPS_PACE_A_READER = Duration.ofNanos(50_000).toNanos();
    private static final long SLOWEST_STEPS_PACE = Duration.ofMillis(10).toNanos();
    private static final long CARETS_PACE = Duration.ofMillis(50).toNanos();
    private static final long CARETS_PACE_A_READER = Duration.ofMillis(1).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final CopyOnWriteArrayList<Line> lines = new CopyOnWriteArrayList<>();
    private final Set<Line> expected = new HashSet<>();
    private final Map<PersonId, Integer> colors = new HashMap<>();
    private final Carets carets = new Carets();
    private final List<StoredStep> untold = new ArrayList<>();
    private final Executor executor;
    private boolean pulsing;
    private boolean caretsMoved;
    private long untoldFrom;
    private long stepsTold = System.nanoTime() - SLOWEST_STEPS_PACE;
    private long caretsTold = System.nanoTime() - CARETS_PACE;
    private volatile Piece latest = Piece.beginning();
    private volatile @Nullable String caretsFrame;

    Circle(Executor executor) {
        this.executor = executor;
    }

    Piece latest() {
        return latest;
    }

    @Nullable
    String carets() {
        return caretsFrame;
    }

    /** Somebody is about to join. */
    void expect(Line line) {
        lock.lock();
        try {
            expected.add(line);
        } finally {
            lock.unlock();
        }
    }

    boolean isEmpty() {
        lock.lock();
        try {
            return lines.isEmpty() && expected.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets a line read from here on, if it is still expected. Called on the draft's thread, so that what it is told next is what
     * follows.
     */
    void admit(Line line, long version, boolean writable, String joined) {
        lock.lock();
        try {
            if (!expected.remove(line)) {
                return;
            }
            if (carets.version() != version) {
                carets.beginAt(version);
            }
            cut();
            lines.add(line);
            line.join(this, latest, writable, joined);
        } finally {
            lock.unlock();
        }
        lines.forEach(Line::lookForWork);
    }

    void remove(Line line) {
        lock.lock();
        try {
            expected.remove(line);
            lines.remove(line);
            if (carets.remove(line.client())) {
                caretsMoved = true;
                pulse();
            }
            if (lines.stream().noneMatch(other -> other.person().equals(line.person()))) {
                colors.remove(line.person());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Shows everybody where somebody's caret is; does nothing if the version is not known any more, or not yet. */
    void select(Line line, String name, Ask.Select select) {
        lock.lock();
        try {
            if (lines.contains(line)) {
                Caret caret = new Caret(line.client(), name, color(line.person()), select.anchor(), select.head());
                caretsMoved |= carets.put(select.version(), caret);
                pulse();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The lowest number that nobody else here has. */
    private int color(PersonId person) {
        return colors.computeIfAbsent(person, newcomer -> {
            int color = 0;
            while (colors.containsValue(color)) {
                color++;
            }
            return color;
        });
    }

    @Override
    public void stored(Stretch steps) {
        lock.lock();
        try {
            if (untold.isEmpty()) {
                untoldFrom = steps.from();
            }
            untold.addAll(steps.steps());
            carets.follow(steps);
            pulse();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void lockChanged(boolean locked) {
        lines.forEach(line -> line.end(locked ? Farewell.LOCKED : Farewell.UNLOCKED));
    }

    @Override
    public void lost() {
        lines.forEach(line -> line.end(Farewell.RESTART));
    }

    @Override
    public void purged() {
        forget(Farewell.RESET);
    }

    @Override
    public void gone() {
        forget(Farewell.PURGED);
    }

    /** Ends all lines and keeps nothing of what they were told or would have been. */
    private void forget(Farewell why) {
        lock.lock();
        try {
            lines.forEach(line -> line.end(why));
            untold.clear();
            latest = Piece.beginning();
        } finally {
            lock.unlock();
        }
    }

    private void pulse() {
        if (pulsing) {
            changed.signal();
        } else {
            pulsing = true;
            executor.execute(this::tell);
        }
    }

    /** Tells the readers what there is to tell, each thing at its pace, until there is nothing more. */
    private void tell() {
        boolean going = true;
        while (going) {
            boolean told = false;
            lock.lock();
            try {
                long wait = Math.min(untilSteps(), untilCarets());
                if (wait == Long.MAX_VALUE) {
                    pulsing = false;
                    going = false;
                } else if (wait > 0) {
                    changed.awaitNanos(wait);
                } else {
                    cut();
                    cutCarets();
                    told = true;
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                pulsing = false;
                going = false;
            } finally {
                lock.unlock();
            }
            if (told) {
                lines.forEach(Line::lookForWork);
            }
        }
    }

    private long untilSteps() {
        long pace = Math.min(SLOWEST_STEPS_PACE, lines.size() * STEPS_PACE_A_READER);
        return untold.isEmpty() ? Long.MAX_VALUE : Math.max(0, stepsTold + pace - System.nanoTime());
    }

    private long untilCarets() {
        long pace = Math.max(CARETS_PACE, lines.size() * CARETS_PACE_A_READER);
        return caretsMoved ? Math.max(0, caretsTold + pace - System.nanoTime()) : Long.MAX_VALUE;
    }

    private void cut() {
        if (!untold.isEmpty()) {
            latest = latest.followedBy(untoldFrom, untold);
            untold.clear();
            stepsTold = System.nanoTime();
        }
    }

    private void cutCarets() {
        if (caretsMoved && untilCarets() == 0) {
            caretsFrame = Saying.selections(carets.version(), carets.all());
            caretsMoved = false;
            caretsTold = System.nanoTime();
        }
    }
}

package org.commonground.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that stands still until a test lets time pass, and does then what was due. */
final class HandPace extends Clock implements Pace {

    private record Due(Instant at, long order, Runnable action) {}

    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::order));
    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private long order;

    @Override
    public void now(Runnable action) {
        in(Duration.ZERO, action);
    }

    @Override
    public void in(Duration delay, Runnable action) {
        due.add(new Due(now.plus(delay), order++, action));
    }

    void pass(Duration time) {
        var end = now.plus(time);
        while (!due.isEmpty() && !due.peek().at().isAfter(end)) {
            var next = due.remove();
            now = next.at();
            next.action().run();
        }
        now = end;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

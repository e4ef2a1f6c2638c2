package org.commonground.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The clock of an item: it runs while the meeting is at it, stands in recesses, and goes on when the meeting comes back to it.
 *
 * @param allotted how long it may take, with what the chair has added
 * @param before how long it ran before it began to run last
 * @param runningSince empty while it stands
 */
public record Countdown(Duration allotted, Duration before, Optional<Instant> runningSince) {

    /** No time at all. */
    static final Countdown NONE = new Countdown(Duration.ZERO, Duration.ZERO, Optional.empty());

    private static final int SOON_PERCENT = 70;
    private static final int WHOLE = 100;

    /** What a clock says by its colour. */
    public enum Cue {
        CALM,
        /** Seven tenths of the time are over. */
        SOON,
        /** All of it is. */
        OVER
    }

    public Duration elapsed(Instant now) {
        return before.plus(runningSince
                .map(since -> Duration.between(since, now))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO));
    }

    /** What is left; negative over time. */
    public Duration left(Instant now) {
        return allotted.minus(elapsed(now));
    }

    public Cue cue(Instant now) {
        var elapsed = elapsed(now).toMillis();
        if (allotted.isZero() || elapsed * WHOLE < allotted.toMillis() * SOON_PERCENT) {
            return Cue.CALM;
        }
        return elapsed < allotted.toMillis() ? Cue.SOON : Cue.OVER;
    }

    public boolean isRunning() {
        return runningSince.isPresent();
    }
}

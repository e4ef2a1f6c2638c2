package org.commonground.security;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** The house's clock as the buckets read it. */
record ClockMeter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
        return ChronoUnit.NANOS.between(java.time.Instant.EPOCH, clock.instant());
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}

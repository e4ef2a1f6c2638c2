package org.commonground.calendar.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Tells whoever guesses addresses of calendars to stop: so many wrong ones a minute from one network, and no word about more for a while.
 * A right one is always answered, because a whole office, or everybody behind one proxy, asks through one network, and nobody guesses one.
 */
@Component
class Strangers {

    static final int WRONG_A_MINUTE = 30;
    private static final int MOST = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TimeMeter time;
    private final Cache<String, Bucket> networks;

    Strangers(Clock clock) {
        time = new ClockMeter(clock);
        networks = Caffeine.newBuilder()
                .ticker(time::currentTimeNanos)
                .maximumSize(MOST)
                .expireAfterAccess(MINUTE.plusSeconds(1))
                .build();
    }

    /** Counts a wrong address, and says whether this network may still be told so. */
    boolean mayGuess(String network) {
        return bucket(network).tryConsume(1);
    }

    private Bucket bucket(String network) {
        return networks.get(
                network,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(WRONG_A_MINUTE).refillGreedy(WRONG_A_MINUTE, MINUTE))
                        .withCustomTimePrecision(time)
                        .build());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}

package org.commonground.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** So many tries at once, and as many again a minute, for each of a kind. Remembers at most so many of the kind. */
final class Allowances {

    private static final long MOST = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final long tries;
    private final TimeMeter time;
    private final Cache<Object, Bucket> buckets;

    Allowances(long tries, TimeMeter time) {
        this.tries = tries;
        this.time = time;
        Ticker ticker = time::currentTimeNanos;
        // After a minute without a try a bucket is full again and need not be remembered.
        buckets = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(MOST)
                .expireAfterAccess(MINUTE.plusSeconds(1))
                .build();
    }

    /** Takes one try; says whether there was one left. */
    boolean take(Object whose) {
        return bucket(whose).tryConsume(1);
    }

    /** Gives a try back that was no guess. */
    void giveBack(Object whose) {
        bucket(whose).addTokens(1);
    }

    private Bucket bucket(Object whose) {
        return buckets.get(
                whose,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, MINUTE))
                        .withCustomTimePrecision(time)
                        .build());
    }
}

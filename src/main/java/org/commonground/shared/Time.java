package org.commonground.shared;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock that everybody asks, so that a test can set it. */
@Configuration(proxyBeanMethods = false)
class Time {

    /** As fine as every database keeps it, so that what was read equals what was written. */
    private static final Duration PRECISION = Duration.ofNanos(1_000);

    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), PRECISION);
    }
}

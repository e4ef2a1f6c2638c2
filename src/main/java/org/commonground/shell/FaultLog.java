package org.commonground.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes faults down so that one can read them: the first of its kind in a minute in full, others of that kind in a line, and at most so many
 * lines a minute. A message that Vaadin refused before any of our own code ran, because no page of ours would send it, is one line.
 */
final class FaultLog {

    static final int LINES_A_MINUTE = 20;

    private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);
    private static final String OURS = "org.commonground.";
    private static final String HEARING = "com.vaadin.flow.server.communication.";
    private static final int FRAMES = 3;
    private static final int KINDS = 1_000;

    private final Cache<String, Boolean> lately = Caffeine.newBuilder()
            .maximumSize(KINDS)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();
    private final Bucket lines = Bucket.builder()
            .addLimit(limit -> limit.capacity(LINES_A_MINUTE).refillGreedy(LINES_A_MINUTE, Duration.ofMinutes(1)))
            .build();
    private final AtomicLong unwritten = new AtomicLong();

    void write(String reference, String where, Throwable fault) {
        var crafted = isCrafted(fault);
        if (!lines.tryConsume(1)) {
            unwritten.incrementAndGet();
        } else if (!crafted && isFirst(fault)) {
            LOG.error("Fault {} at {}{}", reference, where, others(), fault);
        } else {
            var kind = crafted ? "Refused a message that no page sends" : "Again a fault";
            LOG.warn("{}: {} at {}: {}{}", kind, reference, where, oneLine(root(fault)), others());
            LOG.debug("Fault {} in full", reference, fault);
        }
    }

    private String others() {
        var many = unwritten.getAndSet(0);
        return many == 0 ? "" : " (and " + many + " others that were not written)";
    }

    private boolean isFirst(Throwable fault) {
        return lately.asMap().putIfAbsent(kind(root(fault)), true) == null;
    }

    private static String kind(Throwable root) {
        var frames = root.getStackTrace();
        return root.getClass().getName() + Arrays.toString(Arrays.copyOf(frames, Math.min(FRAMES, frames.length)));
    }

    /** Whether none of our code stands between what was heard and what went wrong. */
    private static boolean isCrafted(Throwable fault) {
        for (var frame : root(fault).getStackTrace()) {
            if (frame.getClassName().startsWith(OURS)) {
                return false;
            }
            if (frame.getClassName().startsWith(HEARING)) {
                return true;
            }
        }
        return false;
    }

    private static String oneLine(Throwable root) {
        return root.toString().replaceAll("\\s+", " ");
    }

    private static Throwable root(Throwable fault) {
        var each = fault;
        for (var cause = fault.getCause(); cause != null && cause != each; cause = cause.getCause()) {
            each = cause;
        }
        return each;
    }
}

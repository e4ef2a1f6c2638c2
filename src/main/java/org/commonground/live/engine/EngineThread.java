package org.commonground.live.engine;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which the engine is touched, by itself and by us. A connection of the engine keeps its entries in a
 * map without a lock, and takes two of its locks in either order: from more than one thread it can lose an entry or
 * stand still for ever.
 */
final class EngineThread {

    private static final Logger log = LoggerFactory.getLogger(EngineThread.class);

    private final ThreadPoolExecutor one = oneThread();

    /** Does it soon, after everything that was asked before. */
    void run(Runnable action) {
        one.execute(() -> {
            try {
                action.run();
            } catch (RuntimeException e) {
                log.error("The engine could not do what it was asked", e);
            }
        });
    }

    /** Waits until everything is done that was asked and that followed from it; false if that took too long. */
    boolean finish(Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        try {
            do {
                one.submit(() -> {}).get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } while (!one.getQueue().isEmpty());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            log.warn("The engine is not at rest after {}", atMost, e);
            return false;
        }
    }

    ExecutorService asExecutor() {
        return one;
    }

    /** Never waits for a request and no request for it; goes home by itself when there is nothing to do. */
    private static ThreadPoolExecutor oneThread() {
        var threads = new ThreadPoolExecutor(
                1,
                1,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("engine").daemon().factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}

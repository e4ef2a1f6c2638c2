package org.commonground.live;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * A thread that counts the time, and a few for the actions. They are few, and not virtual, because a ring in a full room is a hundred
 * actions of pure work: on virtual threads they would stand in one line with the sentences that people type, and all of them before those.
 */
@Component
class OwnThreads implements Pace, AutoCloseable {

    private static final int FEWEST = 4;

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("live-timer").daemon().factory());
    private final ExecutorService actions = Executors.newFixedThreadPool(
            Math.max(FEWEST, 2 * Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().name("live-", 0).daemon().factory());

    OwnThreads() {
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void now(Runnable action) {
        if (!actions.isShutdown()) {
            submit(action);
        }
    }

    @Override
    public void in(Duration delay, Runnable action) {
        if (!timer.isShutdown()) {
            timer.schedule(() -> now(action), delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        actions.shutdown();
    }

    private void submit(Runnable action) {
        try {
            actions.execute(action);
        } catch (RejectedExecutionException e) {
            // Closed since the question above: nobody is left to be told.
            assert actions.isShutdown();
        }
    }
}

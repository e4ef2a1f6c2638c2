package org.commonground.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.commonground.Chromium;

/** A computer to sit at: a browser process of its own, driven on a thread of its own. Used again when somebody leaves it. */
final class Desk {

    private static final Deque<Desk> FREE = new ConcurrentLinkedDeque<>();

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("desk-", 0).daemon().factory());
    private final Playwright playwright;
    private final Browser browser;
    private final List<ProcessHandle> processes;

    private Desk() {
        var others = ProcessHandle.current().descendants().toList();
        playwright = does(Playwright::create);
        browser = does(() -> Chromium.launch(playwright));
        processes = ProcessHandle.current()
                .descendants()
                .filter(process -> !others.contains(process))
                .toList();
        Runtime.getRuntime().addShutdownHook(new Thread(this::breakDown));
    }

    /** Ends the test that asks where there is no browser. */
    static void browserOrSkip() {
        Chromium.pathOrSkip();
    }

    static Desk take() {
        var free = FREE.poll();
        return free == null ? new Desk() : free;
    }

    void free() {
        FREE.push(this);
    }

    /** Ends its browser the hard way; the desk is not used again. */
    void breakDown() {
        processes.forEach(ProcessHandle::destroyForcibly);
        thread.shutdownNow();
    }

    Browser browser() {
        return browser;
    }

    <T> T does(Supplier<T> work) {
        return result(begins(work));
    }

    /** Begins something and does not wait. */
    <T> Future<T> begins(Supplier<T> work) {
        return thread.submit(work::get);
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Error error
                    ? error
                    : new AssertionError(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

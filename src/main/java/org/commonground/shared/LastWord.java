package org.commonground.shared;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends the program, with a word that says why, where it would otherwise stay and never answer again: when memory has run out, and when one of
 * the threads on which the web server hears requests has ended. Whatever runs the program then starts it anew.
 */
@Component
class LastWord {

    static final int OUT_OF_MEMORY = 3;
    static final int DEAF = 4;

    private static final Logger log = LoggerFactory.getLogger(LastWord.class);
    // Made before they are needed: then there may be no memory to make them in.
    private static final byte[] MEMORY_WORD =
            "Common Ground ends: out of memory. Start it again, with a larger -Xmx if this comes back.\n"
                    .getBytes(StandardCharsets.UTF_8);
    private static final byte[] DEAF_WORD =
            "Common Ground ends: the web server hears nothing any more. Start it again.\n"
                    .getBytes(StandardCharsets.UTF_8);
    private static final FileOutputStream ERRORS = new FileOutputStream(FileDescriptor.err);

    private static final AtomicBoolean WATCHING = new AtomicBoolean();

    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile List<Thread> ears = List.of();

    LastWord() {
        endWithoutMemory();
    }

    /** From now on an error of memory that nobody caught ends the program. */
    static void endWithoutMemory() {
        if (!WATCHING.compareAndSet(false, true)) {
            return;
        }
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            if (isOutOfMemory(thrown)) {
                end(MEMORY_WORD, OUT_OF_MEMORY);
            } else if (before != null) {
                before.uncaughtException(thread, thrown);
            } else {
                log.error("Thread {} ended", thread.getName(), thrown);
            }
        });
    }

    @EventListener
    void on(WebServerInitializedEvent ready) {
        ears = earsOf(ready.getWebServer().getPort());
    }

    @EventListener
    void on(ContextClosedEvent stopping) {
        closing.set(true);
    }

    @Scheduled(fixedDelay = 1_000)
    void listen() {
        if (!closing.get()) {
            endIfDeaf(ears);
        }
    }

    /** The threads on which Tomcat takes connections and hears what comes over them. */
    private static List<Thread> earsOf(int port) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> Stream.of("-Poller", "-Acceptor").anyMatch(thread.getName()::endsWith))
                .filter(thread -> thread.getName().matches(".*-(auto-\\d+-)?" + port + "-.*"))
                .toList();
    }

    static void endIfDeaf(List<Thread> ears) {
        if (!ears.stream().allMatch(Thread::isAlive)) {
            end(DEAF_WORD, DEAF);
        }
    }

    private static boolean isOutOfMemory(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .anyMatch(OutOfMemoryError.class::isInstance);
    }

    /** Halts: what runs at an orderly end may need the memory that is not there. Everything that was said to be kept is kept. */
    private static void end(byte[] word, int status) {
        try {
            ERRORS.write(word);
        } catch (IOException nobodyReads) {
            // The status says it, too.
        }
        Runtime.getRuntime().halt(status);
    }
}

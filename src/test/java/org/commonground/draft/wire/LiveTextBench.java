package org.commonground.draft.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.commonground.draft.DraftId;
import org.commonground.draft.Drafts;
import org.commonground.membership.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a keystroke takes to reach the others. Raw clients in this process, the product in one of its own with its database in a
 * file, every submit stored before it is answered. See bench/README.md.
 */
class LiveTextBench {

    private static final int READERS = Integer.getInteger("bench.readers", 200);
    private static final int[] WRITERS = {1, 10, 50};
    private static final Duration KEY = Duration.ofMillis(200);
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("bench.seconds", 60));
    private static final boolean AS_BROWSERS = Boolean.parseBoolean(System.getProperty("bench.browsers", "true"));
    private static final Path FIGURES = Path.of("target", "bench", "live-text.csv");

    @TempDir
    Path data;

    @Test
    void measuresKeystrokesToOtherClients() throws IOException {
        var rows = new ArrayList<String>();
        rows.add("writers,readers,seconds,steps,steps_per_second,other_p50_ms,other_p99_ms,other_max_ms,"
                + "stored_p50_ms,stored_p99_ms,cpu_ms_per_step,lost");
        List<DraftId> drafts = RealServer.prepare(data, context -> {
            var household = Household.of(context);
            var ada = household.add("Ada", Role.MEMBER);
            household.add("Ben", Role.MEMBER);
            household.add("Cleo", Role.OBSERVER);
            household.add("Dan", Role.OBSERVER);
            household.add("Eva", Role.OBSERVER);
            var desk = context.getBean(Drafts.class);
            return List.of(desk.begin("One", ada), desk.begin("Ten", ada), desk.begin("Fifty", ada));
        });
        try (RealServer server = RealServer.start(data)) {
            for (var round = 0; round < WRITERS.length; round++) {
                rows.add(measure(server, drafts.get(round), WRITERS[round]));
            }
        }
        Files.createDirectories(FIGURES.getParent());
        Files.write(FIGURES, rows);
        rows.forEach(System.out::println);
    }

    private static String measure(RealServer server, DraftId draft, int count) {
        var readers = new ArrayList<Listening>();
        var writers = new ArrayList<Typing>();
        var browsers = List.of("Cleo", "Dan", "Eva").stream()
                .map(name -> Browser.of(name, server.port()))
                .toList();
        for (var i = 0; i < READERS; i++) {
            var reader = new Listening();
            reader.joins(open(draft, browsers.get(i % browsers.size()), reader));
            readers.add(reader);
        }
        var ben = Browser.of("Ben", server.port());
        for (var i = 0; i < count; i++) {
            var writer = new Typing(i);
            writer.joins(open(draft, ben, writer));
            writers.add(writer);
        }
        try (var clock = Executors.newScheduledThreadPool(1);
                var hands = Executors.newFixedThreadPool(1)) {
            readers.forEach(each -> clock.scheduleAtFixedRate(() -> hands.execute(each::ping), 5, 5, TimeUnit.SECONDS));
            writers.forEach(each -> clock.scheduleAtFixedRate(
                    () -> hands.execute(each::press),
                    KEY.toNanos() * each.number() / count,
                    KEY.toNanos(),
                    TimeUnit.NANOSECONDS));
            pause(WARM_UP);
            var began = System.nanoTime();
            var processor = server.processorTime();
            pause(MEASURED);
            var spent = server.processorTime().minus(processor);
            var ended = System.nanoTime();
            clock.shutdownNow();
            pause(Duration.ofSeconds(3));
            return row(count, began, ended, spent, writers, readers);
        } finally {
            writers.forEach(Listening::hangsUp);
            readers.forEach(Listening::hangsUp);
        }
    }

    private static WebSocket open(DraftId draft, Browser browser, Listening client) {
        return AS_BROWSERS ? BrowserLine.open(draft, browser, client) : browser.open(draft, client);
    }

    private static String row(
            int count, long began, long ended, Duration spent, List<Typing> writers, List<Listening> readers) {
        var others = new Latencies();
        var stored = new Latencies();
        var steps = 0;
        var lost = 0;
        for (var writer : writers) {
            for (var stroke : writer.strokes()) {
                if (stroke.sent() < began || stroke.sent() > ended) {
                    continue;
                }
                steps++;
                stored.add(stroke.confirmed() - stroke.sent());
                for (var reader : readers) {
                    var heard = reader.heard(stroke.version());
                    if (heard == 0) {
                        lost++;
                    } else {
                        others.add(heard - stroke.sent());
                    }
                }
            }
        }
        var seconds = (ended - began) / 1e9;
        assertThat(readers).as("readers that were dropped").noneMatch(Listening::isClosed);
        assertThat(steps).as("keystrokes").isPositive();
        return String.format(
                Locale.ROOT,
                "%d,%d,%.0f,%d,%.1f,%.2f,%.2f,%.2f,%.2f,%.2f,%.3f,%d",
                count,
                READERS,
                seconds,
                steps,
                steps / seconds,
                others.millis(0.50),
                others.millis(0.99),
                others.millis(1),
                stored.millis(0.50),
                stored.millis(0.99),
                spent.toNanos() / 1e6 / steps,
                lost);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.commonground.bench.Crowd;
import org.commonground.bench.RawPage;
import org.commonground.bench.Rush;
import org.commonground.draft.wire.RealServer;
import org.commonground.membership.Member;
import org.commonground.membership.PersonId;
import org.commonground.window.Household;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/**
 * How long it takes until everybody sees that everybody has voted. Signed-in pages without a browser in this process, the product in one
 * of its own with its database in a file, every ballot cast through the page and stored before it is answered. See bench/README.md.
 */
class VotingBench {

    private static final int PAGES = Integer.getInteger("bench.pages", 200);
    private static final Path FIGURES = Path.of("target", "bench", "voting.csv");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> rows = new ArrayList<>();

    @TempDir
    Path data;

    @Test
    void measuresBallotsToAllPages() throws Exception {
        RealServer.prepare(data, VotingBench::fill);
        try (var server = RealServer.startSmall(data);
                var crowd = Crowd.at(server)) {
            crowd.opens(1, "decisions");
            var before = server.liveHeap();
            var pages = crowd.open(1, PAGES, "");
            var each = (server.liveHeap() - before) / PAGES / 1024;
            pages.forEach(RawPage::knowsItsParts);
            rows.add(
                    "round,ballots_stored,first_click_to_last_page_ms,last_click_to_last_page_ms,last_answer_to_last_page_ms,"
                            + "answers_p50_ms,answers_p99_ms,pushes_a_second_most,pushes_a_second_mean,wrong_totals,pages_that_missed,"
                            + "processor_ms");
            measure("Warming", Duration.ofSeconds(2), pages, server);
            measure("Burst", Duration.ZERO, pages, server);
            measure("Two", Duration.ofSeconds(2), pages, server);
            measure("Ten", Duration.ofSeconds(10), pages, server);
            rows.add("live heap a session at the beginning, kB: " + each + "; at the end, kB: "
                    + (server.liveHeap() - before) / PAGES / 1024);
            closing(pages, server, crowd);
            assertThat(Files.readString(data.resolve("server.log"))).doesNotContain("Resynchronizing UI", "ERROR");
        } finally {
            Files.createDirectories(FIGURES.getParent());
            Files.write(FIGURES, rows);
            rows.forEach(System.out::println);
        }
    }

    private void measure(String vote, Duration spread, List<RawPage> pages, RealServer server)
            throws InterruptedException {
        var round = new Round(vote, pages, server);
        round.votes(spread);
        round.waitsFor(PAGES, false);
        rows.add(round.row(PAGES));
    }

    /** Half have voted when the chair closes. Whoever was late is refused, and every page shows one and the same number. */
    private void closing(List<RawPage> pages, RealServer server, Crowd crowd) throws InterruptedException {
        var desk = crowd.opens(1, path(pages));
        var round = new Round("Closing", pages, server);
        var closed = CompletableFuture.runAsync(
                () -> {
                    desk.clicks("Close the vote").join();
                    // What a push changed before may come after the answer, and is shown before it.
                    Awaitility.await().pollInterval(Duration.ofMillis(5)).until(desk::isAsked);
                    desk.confirms().join();
                },
                CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
        round.votes(Duration.ofSeconds(2));
        closed.join();
        round.waitsUntilClosed();
        var stored = pages.getFirst().lastSaid("Closing").orElseThrow().voted();
        round.waitsFor(stored, true);
        rows.add(round.row(stored));
    }

    private String path(List<RawPage> pages) {
        return pages.getFirst().linkOf("Closing");
    }

    private static boolean fill(ApplicationContext product) {
        var household = Household.founded(product);
        var people = Crowd.seated(PAGES, product, household);
        List.of("Warming", "Burst", "Two", "Ten", "Closing")
                .forEach(title -> open(title, people, household.member(people.getFirst()), household, product));
        return true;
    }

    private static void open(
            String title, List<PersonId> people, Member chair, Household household, ApplicationContext product) {
        var motions = product.getBean(Motions.class);
        var motion = motions.move(
                MotionKind.BUSINESS, new Title(title), "That we meet", "", household.member(people.get(1)));
        motions.second(motion, household.member(people.get(2)));
        product.getBean(Votes.class)
                .open(
                        motion,
                        Customs.of(MotionKind.BUSINESS, List.of()),
                        product.getBean(Electorate.class).roll(people, chair),
                        chair);
    }

    private static final class Round {

        private final String vote;
        private final List<RawPage> pages;
        private final RealServer server;
        private final Rush rush;
        private final Duration processor;

        Round(String vote, List<RawPage> pages, RealServer server) {
            this.vote = vote;
            this.pages = pages;
            this.server = server;
            this.rush = new Rush(pages, page -> page.casts(vote));
            this.processor = server.processorTime();
        }

        void votes(Duration spread) {
            rush.votes(spread);
        }

        void waitsFor(int voted, boolean closed) throws InterruptedException {
            waits(page -> page.lastSaid(vote)
                    .filter(said -> said.voted() == voted && said.closed() == closed)
                    .isPresent());
        }

        void waitsUntilClosed() throws InterruptedException {
            waits(page -> page.lastSaid(vote).filter(RawPage.Said::closed).isPresent());
        }

        private void waits(java.util.function.Predicate<RawPage> condition) throws InterruptedException {
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (!pages.stream().allMatch(condition) && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            // Whatever comes late and should not have come is counted, too.
            Thread.sleep(1_500);
        }

        String row(int total) {
            var first = rush.firstClick();
            var last =
                    pages.stream().mapToLong(page -> arrival(page, total)).max().orElseThrow();
            return String.format(
                    Locale.ROOT,
                    "%s,%d,%.0f,%.0f,%.0f,%.0f,%.0f,%d,%.1f,%d,%d,%.0f",
                    vote,
                    total,
                    (last - first) / 1e6,
                    (last - rush.lastClick()) / 1e6,
                    (last - rush.lastAnswer()) / 1e6,
                    rush.answer(0.50) / 1e6,
                    rush.answer(0.99) / 1e6,
                    pages.stream()
                            .mapToInt(page -> busiestSecond(page, first, last))
                            .max()
                            .orElseThrow(),
                    pages.stream()
                                    .mapToInt(page ->
                                            page.pushesBetween(first, last).size())
                                    .average()
                                    .orElseThrow()
                            / Math.max(1, (last - first) / 1e9),
                    pages.stream()
                            .mapToInt(page -> rush.wrong(page.said(vote), total))
                            .sum(),
                    pages.stream().filter(RawPage::misses).count(),
                    server.processorTime().minus(processor).toNanos() / 1e6);
        }

        /** When the page said the final number first; never, if it does not say it at the end. */
        private long arrival(RawPage page, int total) {
            var said = page.said(vote);
            if (said.isEmpty() || said.getLast().voted() != total) {
                return rush.firstClick() + PATIENCE.toNanos();
            }
            return said.stream()
                    .filter(each -> each.voted() == total
                            && each.closed() == said.getLast().closed())
                    .findFirst()
                    .orElseThrow()
                    .at();
        }

        private int busiestSecond(RawPage page, long from, long to) {
            var pushes = page.pushesBetween(from, to);
            var most = 0;
            for (int begin = 0, end = 0; end < pushes.size(); end++) {
                while (pushes.get(end) - pushes.get(begin) >= 1_000_000_000L) {
                    begin++;
                }
                most = Math.max(most, end - begin + 1);
            }
            return most;
        }
    }
}

package org.commonground.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.commonground.bench.Crowd;
import org.commonground.bench.RawPage;
import org.commonground.bench.Rush;
import org.commonground.decision.MotionKind;
import org.commonground.decision.Motions;
import org.commonground.decision.Title;
import org.commonground.draft.DraftId;
import org.commonground.draft.Drafts;
import org.commonground.draft.wire.Latencies;
import org.commonground.draft.wire.RealServer;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.Heading;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.ItemPurpose;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Member;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.minutes.Audience;
import org.commonground.minutes.PassageId;
import org.commonground.minutes.Passages;
import org.commonground.sitting.RoomEye.Matter;
import org.commonground.structure.Bodies;
import org.commonground.window.Household;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/**
 * A hundred people in the room of one meeting: 90 attend, ten write, the pointer moves, people come and ask to speak, and one vote is
 * taken. Signed-in pages without a browser in this process, the product in one of its own with its database in a file. See
 * bench/README.md.
 */
class RoomBench {

    private static final int ATTENDING = 90;
    private static final int ON_TIME = 60;
    private static final int WRITERS = 10;
    private static final int WITH_A_VOTE_ON_IT = 2;
    private static final List<String> ITEMS = List.of("Outreach", "Dates", "Budget", "Any other business");
    private static final List<Integer> POINTED_AT = List.of(2, 3, 2, 1);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("bench.seconds", 60));
    private static final Duration BALLOTS = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Path FIGURES = Path.of("target", "bench", "room.csv");
    private static final String PARAGRAPH =
            "The coordinator reported what the partners had heard since the last meeting. "
                    + "Nobody objected, and two asked for the figures in writing before the next one.";

    private final List<String> rows = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private int round;
    private int onTheRoll = ON_TIME;

    @TempDir
    Path data;

    /** Where it is written: who writes there, and under which item it is shown; 0 for none. */
    private record Desk(DraftId draft, int item, List<RoomWriter> writers) {}

    private record Prepared(MeetingId meeting, List<DraftId> texts) {}

    /** Something that every page should show after this click. */
    private record Change(Matter matter, int number, long clicked) {}

    @Test
    void measuresAMeetingOfAHundred() throws Exception {
        var prepared = RealServer.prepare(data, RoomBench::fill);
        try (var server = RealServer.startSmall(data);
                var crowd = Crowd.at(server);
                var clock = Executors.newScheduledThreadPool(4)) {
            measure(prepared, server, crowd, clock);
        } finally {
            Files.createDirectories(FIGURES.getParent());
            Files.write(FIGURES, rows);
            rows.forEach(System.out::println);
        }
        assertThat(Files.readString(data.resolve("server.log"))).doesNotContain("Resynchronizing UI", "ERROR");
    }

    private void measure(
            Prepared prepared, RealServer server, Crowd crowd, java.util.concurrent.ScheduledExecutorService clock)
            throws Exception {
        var room = "meetings/" + prepared.meeting().value() + "/room";
        crowd.opens(1, "members");
        var empty = server.liveHeap();
        var all = crowd.open(1, ATTENDING + WRITERS, room);
        var pages = all.subList(0, ATTENDING);
        var chair = pages.getFirst();
        rows.add(figure(
                "live heap a session with all pages open, kB", (server.liveHeap() - empty) / all.size() / 1024.0));
        var eyes = all.stream()
                .map(page -> {
                    var eye = new RoomEye();
                    page.listens(eye);
                    return eye;
                })
                .toList();
        var desks = desks(prepared, all.subList(ATTENDING, all.size()), crowd);
        var writers = desks.stream().flatMap(desk -> desk.writers().stream()).toList();
        Awaitility.await().atMost(PATIENCE).until(() -> writers.stream().allMatch(RoomWriter::isThere));
        for (var writer : writers) {
            var pace = TimeUnit.MILLISECONDS.toNanos(200 + 133L * (writer.letter() - 'a') / (WRITERS - 1));
            clock.scheduleAtFixedRate(writer::press, pace, pace, TimeUnit.NANOSECONDS);
            clock.scheduleAtFixedRate(writer::ping, 5, 5, TimeUnit.SECONDS);
        }
        chair.turnsTo("Queue (").join();

        goesItsWay(WARM_UP, pages);
        changes.clear();
        var began = System.nanoTime();
        var processor = server.processorTime();
        goesItsWay(MEASURED, pages);
        var ended = System.nanoTime();
        var spent = server.processorTime().minus(processor);
        Thread.sleep(3_000);
        var attending = eyes.subList(1, ATTENDING);
        tellChanges(attending);
        tellTexts("while the pointer moves", desks, attending, began, ended);
        rows.add(figure("processor, cores", spent.toNanos() / (double) (ended - began)));
        rows.add(figure(
                "processor a keystroke, ms",
                spent.toNanos()
                        / 1e6
                        / writers.stream()
                                .mapToLong(writer -> writer.strokes().stream()
                                        .filter(each -> each.pressed() > began && each.pressed() < ended)
                                        .count())
                                .sum()));

        goesTo(WITH_A_VOTE_ON_IT, chair);
        Thread.sleep(2_000);
        everybodyIsThere(pages, eyes.getFirst());
        takesTheVote(desks, pages, attending, server);

        clock.shutdownNow();
        Awaitility.await().atMost(PATIENCE).until(() -> writers.stream().allMatch(RoomWriter::isDone));
        Thread.sleep(2_000);
        rows.add(figure("live heap a session at the end, kB", (server.liveHeap() - empty) / all.size() / 1024.0));
        nothingIsLost(desks, pages, attending, crowd);
        rows.add(figure(
                "pages that missed something",
                all.stream().filter(RawPage::misses).count()));
        rows.add(figure(
                "lines that were closed",
                writers.stream().filter(RoomWriter::isClosed).count()));
        assertThat(all).noneMatch(RawPage::misses);
        assertThat(writers).noneMatch(RoomWriter::isClosed);
    }

    /** Four write in the minutes of the item that is voted on, three in those of the first, three in a text outside the room. */
    private static List<Desk> desks(Prepared prepared, List<RawPage> scribes, Crowd crowd) {
        var desks = new ArrayList<Desk>();
        var scribe = 0;
        for (var place = 0; place < prepared.texts().size(); place++) {
            var draft = prepared.texts().get(place);
            var writers = new ArrayList<RoomWriter>();
            for (var number = 0; number < writersAt(place); number++) {
                writers.add(new RoomWriter((char) ('a' + scribe), 4 + number)
                        .joins(draft, scribes.get(scribe), crowd.http()));
                scribe++;
            }
            desks.add(new Desk(draft, List.of(2, 1, 0).get(place), writers));
        }
        return desks;
    }

    private static int writersAt(int place) {
        return place == 0 ? 4 : 3;
    }

    /** Every four seconds the pointer moves, one more comes late, and one more asks to speak or is called. */
    private void goesItsWay(Duration time, List<RawPage> pages) throws InterruptedException {
        var chair = pages.getFirst();
        var end = System.nanoTime() + time.toNanos();
        var waiting = 0;
        for (; System.nanoTime() < end; round++) {
            var item = POINTED_AT.get(round % POINTED_AT.size());
            changes.add(new Change(Matter.ITEM, item, goesTo(item, chair)));
            Thread.sleep(1_300);
            if (onTheRoll < ATTENDING) {
                var late = pages.get(onTheRoll);
                changes.add(new Change(Matter.PEOPLE, ++onTheRoll, System.nanoTime()));
                late.clicks("I am here from afar").join();
            }
            Thread.sleep(1_300);
            if (waiting < 3) {
                var speaker = pages.get(1 + (round * 7) % (ON_TIME - 1));
                speaker.turnsTo("Queue (").join();
                if (speaker.offers("Ask to speak")) {
                    changes.add(new Change(Matter.QUEUE, ++waiting, System.nanoTime()));
                    speaker.clicks("Ask to speak").join();
                }
            } else {
                while (waiting > 0) {
                    changes.add(new Change(Matter.QUEUE, --waiting, System.nanoTime()));
                    presses(chair, "Next speaker");
                    Thread.sleep(400);
                }
            }
            Thread.sleep(1_300);
        }
        while (waiting > 0) {
            waiting--;
            presses(chair, "Next speaker");
            Thread.sleep(400);
        }
    }

    /** Points at an item, and says when that was clicked. */
    private static long goesTo(int item, RawPage chair) {
        chair.turnsTo(ITEMS.get(item - 1)).join();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(chair.offered()).contains("Go to this item"));
        var clicked = System.nanoTime();
        chair.clicks("Go to this item").join();
        return clicked;
    }

    /** Once it is there: what a click before brought may still be on its way. */
    private static void presses(RawPage page, String button) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(page.offered()).contains(button));
        page.clicks(button).join();
    }

    private static void everybodyIsThere(List<RawPage> pages, RoomEye eye) throws InterruptedException {
        var here = eye.all(Matter.PEOPLE).getLast().number();
        for (var late : pages.subList(here, ATTENDING)) {
            late.clicks("I am here from afar").join();
        }
        Thread.sleep(3_000);
    }

    private void takesTheVote(List<Desk> desks, List<RawPage> pages, List<RoomEye> eyes, RealServer server)
            throws InterruptedException {
        var chair = pages.getFirst();
        var began = System.nanoTime();
        var processor = server.processorTime();
        presses(chair, "Open the vote");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> eyes.stream()
                        .allMatch(eye -> eye.shows(Matter.VOTED, 0, began).isPresent()));
        rows.add(figure("vote opened, click to last page, ms", last(eyes, Matter.VOTED, 0, began)));
        Thread.sleep(2_000);
        var rush = new Rush(pages, RawPage::castsInSight);
        rush.votes(BALLOTS);
        awaits(eyes, Matter.VOTED, ATTENDING, rush.firstClick());
        rows.add(figure("answer to a ballot, p50, ms", rush.answer(0.50) / 1e6));
        rows.add(figure("answer to a ballot, p99, ms", rush.answer(0.99) / 1e6));
        rows.add(figure(
                "last ballot clicked to last page, ms",
                last(eyes, Matter.VOTED, ATTENDING, rush.firstClick()) - (rush.lastClick() - rush.firstClick()) / 1e6));
        var closing = System.nanoTime();
        presses(chair, "Close the vote");
        Awaitility.await().pollInterval(Duration.ofMillis(5)).until(chair::isAsked);
        var confirmed = System.nanoTime();
        chair.confirms().join();
        awaits(eyes, Matter.RESULT, ATTENDING, closing);
        rows.add(figure(
                "vote closed, click to last page with the result, ms",
                last(eyes, Matter.RESULT, ATTENDING, confirmed)));
        var ended = System.nanoTime();
        rows.add(figure(
                "processor during the vote, cores",
                server.processorTime().minus(processor).toNanos() / (double) (ended - began)));
        Thread.sleep(3_000);
        tellTexts("while 90 vote", desks, eyes, began, ended);
        rows.add(figure(
                "wrong numbers of ballots",
                eyes.stream()
                        .mapToInt(eye -> rush.wrong(
                                eye.all(Matter.VOTED).stream()
                                        .filter(each -> each.at() > began)
                                        .map(each -> new RawPage.Said("", false, each.number(), each.at()))
                                        .toList(),
                                ATTENDING))
                        .sum()));
        rows.add(figure(
                "pages with another result than 90 of 90 for it",
                eyes.stream()
                        .filter(eye -> eye.all(Matter.RESULT).isEmpty()
                                || eye.all(Matter.RESULT).stream().anyMatch(each -> each.number() != ATTENDING))
                        .count()));
    }

    private static void awaits(List<RoomEye> eyes, Matter matter, int number, long after) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> eyes.stream()
                        .allMatch(eye -> eye.shows(matter, number, after).isPresent()));
    }

    private static double last(List<RoomEye> eyes, Matter matter, int number, long after) {
        return eyes.stream()
                        .mapToLong(eye -> eye.shows(matter, number, after).orElseThrow() - after)
                        .max()
                        .orElseThrow()
                / 1e6;
    }

    private void tellChanges(List<RoomEye> eyes) {
        for (var matter : List.of(Matter.ITEM, Matter.QUEUE, Matter.PEOPLE)) {
            var each = new Latencies();
            var last = new Latencies();
            var missed = 0;
            var wanted =
                    changes.stream().filter(change -> change.matter() == matter).toList();
            for (var change : wanted) {
                var latest = 0L;
                for (var eye : eyes) {
                    var shown = eye.shows(matter, change.number(), change.clicked());
                    if (shown.isEmpty()) {
                        missed++;
                    } else {
                        each.add(shown.get() - change.clicked());
                        latest = Math.max(latest, shown.get() - change.clicked());
                    }
                }
                last.add(latest);
            }
            rows.add(String.format(
                    Locale.ROOT,
                    "%s changed %d times: to a page p50 %.0f p95 %.0f ms; to the last page p50 %.0f p95 %.0f longest %.0f ms; missed %d",
                    matter,
                    wanted.size(),
                    each.millis(0.5),
                    each.millis(0.95),
                    last.millis(0.5),
                    last.millis(0.95),
                    last.millis(1),
                    missed));
        }
    }

    private void tellTexts(String when, List<Desk> desks, List<RoomEye> eyes, long began, long ended) {
        var lines = new Latencies();
        var stored = new Latencies();
        var pages = new Latencies();
        var lostOnLines = 0;
        var lostOnPages = 0;
        for (var desk : desks) {
            for (var writer : desk.writers()) {
                for (var stroke : writer.strokes()) {
                    if (stroke.pressed() < began || stroke.pressed() > ended) {
                        continue;
                    }
                    stored.add(stroke.confirmed() - stroke.pressed());
                    for (var other : desk.writers()) {
                        if (other != writer) {
                            var heard = other.heard(stroke.version());
                            if (heard == 0) {
                                lostOnLines++;
                            } else {
                                lines.add(heard - stroke.pressed());
                            }
                        }
                    }
                }
                lostOnPages += words(writer, desk.item(), eyes, began, ended, pages);
            }
        }
        rows.add(String.format(
                Locale.ROOT,
                "text %s, %d keystrokes: to other writers p50 %.1f p95 %.1f p99 %.1f ms, lost %d; stored p50 %.1f p99 %.1f ms;"
                        + " to pages that read p50 %.0f p95 %.0f p99 %.0f ms of %d, lost %d",
                when,
                stored.count(),
                lines.millis(0.5),
                lines.millis(0.95),
                lines.millis(0.99),
                lostOnLines,
                stored.millis(0.5),
                stored.millis(0.99),
                pages.millis(0.5),
                pages.millis(0.95),
                pages.millis(0.99),
                pages.count(),
                lostOnPages));
    }

    /** Words that were typed while a page showed their text. Answers with how many never came although it was still shown three seconds later. */
    private static int words(
            RoomWriter writer, int item, List<RoomEye> eyes, long began, long ended, Latencies latencies) {
        var lost = 0;
        for (var word = 0; word < writer.words(); word++) {
            var pressed = writer.pressed(word);
            if (pressed < began || pressed > ended) {
                continue;
            }
            for (var eye : eyes) {
                var stay = eye.stay(pressed).filter(each -> each.item() == item);
                if (stay.isEmpty()) {
                    continue;
                }
                var shown = eye.word(writer.letter(), word);
                if (shown != 0 && shown <= stay.get().end()) {
                    latencies.add(shown - pressed);
                } else if (stay.get().end() - pressed > TimeUnit.SECONDS.toNanos(3)) {
                    lost++;
                }
            }
        }
        return lost;
    }

    private void nothingIsLost(List<Desk> desks, List<RawPage> pages, List<RoomEye> eyes, Crowd crowd) {
        var differences = 0;
        var unread = 0;
        for (var desk : desks) {
            var found = RoomWriter.found(desk.draft(), pages.getFirst(), crowd.http());
            for (var number = 0; number < desk.writers().size(); number++) {
                var writer = desk.writers().get(number);
                if (!found.get(4 + number).equals(writer.writes())) {
                    differences++;
                }
                if (desk.item() == WITH_A_VOTE_ON_IT) {
                    unread += (int) pages.stream()
                            .filter(page -> !page.shows(writer.writes().strip()) && !page.shows(writer.writes()))
                            .count();
                    unread += (int) eyes.stream()
                            .filter(eye -> eye.newest(writer.letter()) < writer.words() - 1)
                            .count();
                }
            }
        }
        rows.add(figure("paragraphs that are not what was typed", differences));
        rows.add(figure("paragraphs that a page shows otherwise", unread));
    }

    private static String figure(String what, double number) {
        return String.format(Locale.ROOT, "%s: %.1f", what, number);
    }

    private static Prepared fill(ApplicationContext product) {
        var household = Household.founded(product);
        var people = Crowd.seated(ATTENDING, product, household);
        var scribes = IntStream.rangeClosed(ATTENDING + 1, ATTENDING + WRITERS)
                .mapToObj(place -> Crowd.signedUp(place, Role.NOTE_TAKER, product, household))
                .toList();
        var chair = household.member(people.getFirst());
        var scribe = household.member(scribes.getFirst());
        var meeting = product.getBean(Meetings.class)
                .plan(
                        product.getBean(Bodies.class).plenary(chair).id(),
                        new Heading("Plenary"),
                        Instant.now(),
                        ZoneId.of("UTC"),
                        90,
                        "Library",
                        "",
                        chair);
        var items = ITEMS.stream()
                .map(heading -> product.getBean(Agendas.class)
                        .add(meeting, new Heading(heading), ItemPurpose.DECIDE, 20, chair))
                .toList();
        product.getBean(Meetings.class).publish(meeting, true, chair);
        product.getBean(Sittings.class).open(meeting, chair);
        comeUp(meeting, items, people, chair, product, household);
        var texts = List.of(
                text(meeting, items.get(1), 4, scribe, product),
                text(meeting, items.get(0), 3, scribe, product),
                product.getBean(Drafts.class).begin("Something else", words(3), scribe));
        text(meeting, items.get(2), 0, scribe, product);
        text(meeting, items.get(3), 0, scribe, product);
        return new Prepared(meeting, texts);
    }

    private static void comeUp(
            MeetingId meeting,
            List<ItemId> items,
            List<PersonId> people,
            Member chair,
            ApplicationContext product,
            Household household) {
        people.subList(0, ON_TIME)
                .forEach(
                        person -> product.getBean(Attendances.class).declare(meeting, person, Declared.PRESENT, chair));
        var motions = product.getBean(Motions.class);
        var motion = motions.move(
                MotionKind.BUSINESS,
                new Title("Tuesdays"),
                "That we meet on Tuesdays.",
                "",
                household.member(people.get(1)));
        motions.second(motion, household.member(people.get(2)));
        product.getBean(Agendas.class).bring(items.get(WITH_A_VOTE_ON_IT - 1), motion, chair);
        product.getBean(Agendas.class).start(items.getFirst(), chair);
    }

    private static DraftId text(
            MeetingId meeting, ItemId item, int writers, Member scribe, ApplicationContext product) {
        var passages = product.getBean(Passages.class);
        PassageId passage =
                passages.begin(meeting, Optional.of(item), Audience.MEMBERS, Set.of(), words(writers), scribe);
        return passages.byId(passage, scribe).orElseThrow().draft();
    }

    /** Four paragraphs that stand there, and one more to go on with for each who writes. */
    private static String words(int writers) {
        return String.join(
                "\n",
                IntStream.range(0, 4 + writers)
                        .mapToObj(place -> place < 4 ? PARAGRAPH : "Then: ")
                        .toList());
    }
}

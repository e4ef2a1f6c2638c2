package org.commonground.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A plenary of ninety minutes, everything in it one after the other without the talk between: nine items, five votes, eight actions, two
 * closed sessions, two who come late, a quorum lost and found again, recorded by keyboard alone, and what is handed out afterwards.
 *
 * <p>Not one of the usual tests, because it takes seven minutes and eight browsers: whoever is late is late by the clock. Run it by
 * {@code ./mvnw test -Dtest=WholeMeetingReplay}.
 */
class WholeMeetingReplay {

    private static final Duration SOON = Duration.ofSeconds(20);
    /** From then on whoever comes to a meeting comes late. */
    private static final Duration LATE = Duration.ofMinutes(5).plusSeconds(5);

    private static final List<String> CLOSED =
            List.of("the lease of the second house is in doubt", "an offer of eleven thousand was made");
    private static final List<String> SAID = List.of(
            "welcome by the chair, no changes to the agenda",
            "how the clinic asks about work, in twenty minutes",
            "outreach reached forty hotels since spring",
            "the wording is short enough to be remembered",
            "letters go out under the name of the task force",
            "twice a month is too much for small organizations",
            "back in open session",
            "the parking lot is empty",
            "the next plenary meets at the library");
    private static final List<String> PROMISED = List.of(
            "send bed figures",
            "draft the letter to hotels",
            "ask the court for a room",
            "translate the poster",
            "find an interpreter",
            "count the new seats",
            "invite the school nurses",
            "book the library");

    private final List<String> results = new ArrayList<>();
    private final Queue<String> sentToTheObserver = new ConcurrentLinkedQueue<>();
    private House house;
    private Person chair;
    private NoteTaker scribe;
    private Person tom;
    private Person imani;
    private Person lee;
    private Person omar;
    private Person ana;
    private Person observer;
    private String room = "";
    private long begun;

    @BeforeEach
    void everybodyWhoIsOnTimeComes() {
        house = House.own();
        chair = house.person(House.CHAIR);
        scribe = new NoteTaker(house.person(House.NOTE_TAKER));
        tom = house.person(House.MEMBER);
        imani = house.person("imani.brooks");
        lee = house.person("lee.park");
        observer = house.person(House.OBSERVER);
        observer.does(this::listensOnTheWire);
        chair.does(page -> page.setViewportSize(1440, 900));
        scribe.person().does(page -> page.setViewportSize(1440, 900));
        room = chair.follows("/meetings", "Monthly plenary") + "/room";
        for (var person : List.of(chair, scribe.person(), tom, imani, lee, observer)) {
            person.opens(room);
            person.isTold(SOON, "The meeting has not begun.");
        }
    }

    @AfterEach
    void leave() {
        for (var person : new Person[] {chair, tom, imani, lee, omar, ana, observer}) {
            if (person != null) {
                person.close();
            }
        }
        if (scribe != null) {
            scribe.person().close();
        }
        house.close();
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void isRecordedByKeyboardAndHandedOutWithoutAWordFromBehindTheDoor() {
        opens();
        minutesOfLastTime();
        training();
        reports();
        closedSession("reports-closed", 0);
        mission();
        quorumComesAndGoes();
        decisions();
        closedSession("decisions-closed", 1);
        closing();
        isHandedOut();
    }

    private void opens() {
        chair.does(page -> Person.button(page, "Start the meeting").click());
        begun = System.nanoTime();
        scribe.goesToAndPresses("Lead the record");
        for (var person : List.of(tom, imani, lee)) {
            person.does(page -> Person.button(page, "I am here in the room").click());
        }
        chair.does(page -> Person.button(page, "Take roll from who is here").click());
        chair.isTold(SOON, "4 of 13 present");
        for (var name : List.of("June Redfeather", "Noor Rahman", "Sam Ode")) {
            scribe.putsOnTheRoll(name);
        }
        chair.isTold(SOON, "7 of 13 present");
        chair.does(page -> Person.button(page, "Begin with the first item").click());
        scribe.goesToTheNotes(1);
        scribe.opensToThePublic();
        scribe.notes("/n " + SAID.get(0));
        goesOn(2);
    }

    private void minutesOfLastTime() {
        decides("Approve the minutes of May", "That the minutes of May be approved.", 4, 0);
        goesOn(3);
    }

    private void training() {
        scribe.opensToThePublic();
        scribe.notes("/n " + SAID.get(1));
        scribe.agrees("Tom", PROMISED.get(0) + " by 3 december");
        goesOn(4);
    }

    private void reports() {
        scribe.opensToThePublic();
        scribe.notes("/n " + SAID.get(2));
        scribe.agrees("Imani", PROMISED.get(1) + " by friday");
        scribe.agrees("Lee", PROMISED.get(2));
    }

    private void closedSession(String picture, int which) {
        chair.does(page -> RoomDeeds.chooses(page, "Begin a closed session"));
        observer.isTold(SOON, "This page opens by itself when the closed session is over.");
        scribe.person().isTold(SOON, "The session is closed, and this passage is read by others, too.");
        scribe.goesOnBehind("Closed session");
        scribe.notes("/n " + CLOSED.get(which));
        tom.isTold(SOON, CLOSED.get(which));
        scribe.person().does(page -> Album.keep(page, "whole-meeting-" + picture));
        chair.does(page -> RoomDeeds.chooses(page, "End the closed session"));
        observer.isTold(SOON, "Minutes");
    }

    private void mission() {
        goesOn(5);
        decides(
                "Adopt the mission",
                "That the task force works so that nobody in Harbor County is bought or sold.",
                4,
                0);
        scribe.opensToThePublic();
        scribe.notes("/d " + SAID.get(3));
        scribe.agrees("Maya", PROMISED.get(3) + " by 15 december");
    }

    private void quorumComesAndGoes() {
        lee.does(page -> Person.button(page, "I leave now").click());
        chair.isTold(SOON, "6 of 13 present");
        Desk.pause(LATE.minusNanos(System.nanoTime() - begun));
        omar = comesLate("omar.aziz");
        chair.isTold(SOON, "7 of 13 present");
        ana = comesLate("ana.ruiz");
        chair.isTold(SOON, "8 of 13 present");
    }

    private Person comesLate(String name) {
        var person = house.person(name);
        person.opens(room);
        person.does(page -> Person.button(page, "I am here from afar").click());
        return person;
    }

    private void decisions() {
        goesOn(6);
        decides("A letter to every hotel", "That a letter is sent to every hotel in the county.", 4, 1);
        scribe.opensToThePublic();
        scribe.notes("/d " + SAID.get(4));
        scribe.agrees("Omar", PROMISED.get(4) + " by 1 march");
        decides("Meet twice a month", "That the plenary meets twice a month.", 1, 4);
        scribe.notes("/q " + SAID.get(5));
        decides("Pay the interpreter", "That an interpreter is paid for every plenary.", 5, 0);
        scribe.agrees("Ana", PROMISED.get(5) + " by tuesday");
    }

    private void closing() {
        scribe.goesOnBehind("Members");
        scribe.opensToThePublic();
        scribe.notes("/n " + SAID.get(6));
        goesOn(7);
        scribe.opensToThePublic();
        scribe.notes("/n " + SAID.get(7));
        scribe.agrees("Rosa", PROMISED.get(6) + " by 20 december");
        goesOn(8);
        scribe.opensToThePublic();
        scribe.notes("/n " + SAID.get(8));
        scribe.agrees("Nadia", PROMISED.get(7) + " by 4 december");
        scribe.hasEverythingSaved();
        chair.does(RoomDeeds::adjourns);
        tom.isTold(SOON, "The meeting is over");
    }

    private void isHandedOut() {
        var minutes = room.replace("/room", "/minutes");
        observer.opens(minutes);
        observer.isTold(SOON, SAID.get(0));
        chair.opens(minutes);
        chair.isTold(SOON, CLOSED.getFirst());
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            chair.does(page -> {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/screenshots/whole-minutes-"
                                + scheme.name().toLowerCase() + ".png")));
            });
        }

        var pdf = squeezed(pdf(file(observer, "public-pdf")));
        var word = squeezed(word(file(observer, "public-docx")));
        for (var text : List.of(pdf, word)) {
            assertThat(text)
                    .doesNotContain(
                            CLOSED.stream().map(WholeMeetingReplay::squeezed).toList());
            assertThat(text)
                    .contains(SAID.stream().map(WholeMeetingReplay::squeezed).toList());
            assertThat(text)
                    .contains(
                            PROMISED.stream().map(WholeMeetingReplay::squeezed).toList());
            assertThat(text)
                    .contains(results.stream().map(WholeMeetingReplay::squeezed).toList());
            assertThat(text).contains("2passageswithheld", "Quorummetat", "Quorumlostat");
            assertThat(text).contains("Decision:" + squeezed(SAID.get(3))).doesNotContain("/n", "/d");
        }
        var members = squeezed(pdf(file(tom, "members-pdf")));
        assertThat(members)
                .containsPattern("OmarAziz[^.]*came")
                .containsPattern("AnaRuiz[^.]*came")
                .contains("left");
        tom.opens("/decisions");
        results.forEach(result -> tom.isTold(SOON, result));
        assertThat(results).hasSize(5);
        assertThat(sentToTheObserver).isNotEmpty();
        var wire = String.join("\n", sentToTheObserver);
        assertThat(wire).contains(SAID.get(2)).doesNotContain(CLOSED);
        for (var person : List.of(chair, scribe.person(), tom, imani, omar, ana, observer)) {
            person.witness().sawNothingFromAbroad();
            person.witness().heardNoComplaint();
        }
    }

    /** The chair goes on; the note-taker's caret waits in the notes of the next item. */
    private void goesOn(int item) {
        scribe.hasEverythingSaved();
        chair.presses("Alt+Shift+ArrowRight");
        tom.isTold(SOON, "Item " + item + " of");
        scribe.goesToTheNotes(item);
    }

    /** A motion is entered, voted on and closed, and its result is read on a member's page. */
    private void decides(String title, String text, int yes, int no) {
        chair.does(page -> RoomDeeds.moves(page, title, text, "Tom Field", "Imani Brooks"));
        chair.isTold(SOON, "must say yes");
        chair.does(RoomDeeds::opensTheVote);
        var voters = new ArrayList<Person>();
        for (var person : new Person[] {chair, tom, imani, omar, ana, lee}) {
            if (person != null && voters.size() < yes + no) {
                voters.add(person);
            }
        }
        for (var place = 0; place < voters.size(); place++) {
            var side = place < yes ? "Yes" : "No";
            voters.get(place).does(page -> RoomDeeds.casts(page, side));
            var in = place + 1 + " of ";
            chair.does(page -> assertThatVote(page, in));
        }
        chair.does(RoomDeeds::closesTheVote);
        var result = yes + " yes, " + no + " no, 0 abstained";
        tom.does(page -> assertThatVote(page, result));
        results.add(tom.sees(page ->
                page.locator(".room .vote .result:visible").last().textContent().strip()));
        assertThat(results.getLast()).contains(result);
    }

    /** The vote on the table that was opened last says so. */
    private static void assertThatVote(Page page, String words) {
        PlaywrightAssertions.assertThat(page.locator(".room .vote:visible").last())
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(SOON.toMillis()));
    }

    private void listensOnTheWire(Page page) {
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> sentToTheObserver.add(
                frame.text() == null ? new String(frame.binary(), StandardCharsets.UTF_8) : frame.text())));
    }

    private static byte[] file(Person person, String which) {
        if (!person.path().endsWith("/minutes")) {
            person.opens(person.path().replace("/room", "/minutes"));
        }
        return person.sees(page -> {
            var download = page.waitForDownload(() -> page.locator("#" + which).click());
            try {
                return Files.readAllBytes(download.path());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static String pdf(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String word(byte[] file) {
        try (var text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            return text.getText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Lines break elsewhere in a file. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00ad\\u00a0]+", "");
    }
}

package org.commonground.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A meeting in session with a vote open, a list of speakers and minutes being written, over which the server and a line go away and come back. */
class MeetingGoesOnJourneyTests {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration BACK = Duration.ofSeconds(45);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Duration LETTER = Duration.ofMillis(150);
    private static final Duration BAD_MOMENT = Duration.ofSeconds(15);
    private static final int CLOCK_MAY_DIFFER = 2;
    private static final String MOTION = "Meet on the first Tuesday";
    private static final String BEFORE = "The library is free on Tuesdays.";
    private static final String AMID = " These words are typed while the server is away.";

    private House house;
    private BadLine line;
    private Person chair;
    private Person scribe;
    private Person speaker;
    private Person member;

    @BeforeEach
    void aMeetingIsAtItsSecondItem() {
        house = House.own();
        line = new BadLine(house.server().port());
        chair = house.person(House.CHAIR);
        scribe = house.person(House.NOTE_TAKER);
        speaker = house.person(House.MEMBER);
        member = house.personThrough(line.address(), "omar.aziz");
        chair.does(page -> page.setViewportSize(1440, 900));
        scribe.does(page -> page.setViewportSize(1440, 900));
        var room = chair.follows("/meetings", "Monthly plenary") + "/room";
        for (var person : everybody()) {
            person.opens(room);
            person.isTold(SOON, "The meeting has not begun.");
        }
        chair.does(page -> Person.button(page, "Start the meeting").click());
        member.isTold(SOON, "Do you attend?");
        for (var person : List.of(speaker, member)) {
            person.does(page -> Person.button(page, "I am here from afar").click());
        }
        chair.does(page -> Person.button(page, "Take roll from who is here").click());
        for (var name : List.of("Grace Whitman", "Imani Brooks", "Ana Ruiz", "Lee Park")) {
            chair.does(page -> RoomDeeds.puts(page, name));
        }
        chair.isTold(SOON, "7 of 13 present");
        chair.does(page -> Person.button(page, "Begin with the first item").click());
        chair.isTold(SOON, "Item 1 of");
        chair.presses("Alt+Shift+ArrowRight");
        for (var person : everybody()) {
            person.isTold(SOON, "Item 2 of");
        }
        chair.presses("+");
        chair.isTold(SOON, "left of 7 min");
        scribe.does(page -> Person.button(page, "Lead the record").click());
        chair.does(MeetingGoesOnJourneyTests::bringsTheMotion);
    }

    @AfterEach
    void leave() {
        for (var person : new Person[] {chair, scribe, speaker, member}) {
            if (person != null) {
                person.close();
            }
        }
        line.close();
        house.close();
    }

    @Test
    void everythingIsAsItWasAfterTheServerIsKilledAndStarted() {
        chair.does(RoomDeeds::opensTheVote);
        speaker.isTold(SOON, "Cast the vote");
        asksToSpeak(speaker, 1);
        asksToSpeak(member, 2);
        speaker.does(page -> RoomDeeds.castsWhereItIs(page, "Yes"));
        speaker.isTold(SOON, "Recorded");
        chair.isTold(SOON, "1 of 7 have voted.");
        scribe.goesToTheEnd();
        scribe.types(BEFORE);
        scribe.seesWord("Saved");
        member.isTold(SOON, BEFORE);
        for (var person : everybody()) {
            person.does(page -> page.evaluate("() => window.wasHereBefore = true"));
        }
        var clock = secondsLeft(chair);
        var read = System.nanoTime();

        var typing = scribe.beginsToType(AMID, LETTER);
        Desk.pause(Duration.ofSeconds(1));
        house.server().kill();
        Desk.result(typing);
        house.server().start();

        for (var person : everybody()) {
            comesBack(person);
        }
        for (var person : everybody()) {
            person.isTold(SOON, "Item 2 of");
            assertThat(secondsLeft(person))
                    .as("what is left on the clock")
                    .isCloseTo(
                            clock - (int) since(read).toSeconds(),
                            org.assertj.core.api.Assertions.within(CLOCK_MAY_DIFFER));
            person.isTold(SOON, "Queue (2)");
            person.does(page -> {
                page.locator(".room-tabs button").nth(1).click();
                assertThat(page.locator(".queue .turn .name")).hasText(new String[] {"Tom Field", "Omar Aziz"});
            });
        }
        for (var person : List.of(chair, speaker, member)) {
            person.isTold(SOON, BEFORE + AMID);
            person.isTold(SOON, "1 of 7 have voted.");
        }
        scribe.seesWord("Saved");
        scribe.seesText(BEFORE + AMID);
        chair.isTold(SOON, "Rosa Delgado presides · Nadia Haddad leads the record");

        speaker.isTold(SOON, "Recorded");
        member.does(page -> RoomDeeds.castsWhereItIs(page, "No"));
        member.isTold(SOON, "Recorded");
        chair.does(page -> RoomDeeds.castsWhereItIs(page, "Yes"));
        chair.isTold(SOON, "3 of 7 have voted.");
        chair.does(RoomDeeds::closesTheVote);
        for (var person : List.of(chair, speaker, member)) {
            person.isTold(SOON, "Carried. 2 yes, 1 no, 0 abstained; 2 of 3 who took a side said yes, 2 were needed");
        }
        chair.presses("Alt+Shift+ArrowRight");
        for (var person : List.of(chair, speaker, member)) {
            person.isTold(SOON, "Item 3 of");
        }
        scribe.does(Page::reload);
        scribe.isTold(SOON, "Item 3 of");
        scribe.does(page ->
                page.locator(".room-agenda button, .room-agenda a").nth(1).click());
        scribe.seesText(BEFORE + AMID);
    }

    @Test
    void aMemberWhoseLineIsBackSeesWhatHasHappenedMeanwhile() {
        line.dies();
        chair.does(RoomDeeds::opensTheVote);
        chair.isTold(SOON, "0 of 7 have voted.");
        chair.presses("Alt+Shift+ArrowRight");
        speaker.isTold(SOON, "Item 3 of");
        Desk.pause(BAD_MOMENT);
        member.isTold(Duration.ofSeconds(1), "Item 2 of");

        line.comesBack();

        var back = System.nanoTime();
        member.isTold(AT_ONCE, "Item 3 of");
        member.isTold(AT_ONCE.minus(since(back)), "Vote open: " + MOTION);
        member.does(page -> RoomDeeds.castsWhereItIs(page, "Yes"));
        member.isTold(SOON, "Recorded");
        chair.isTold(SOON, "1 of 7 have voted.");
    }

    private List<Person> everybody() {
        return List.of(chair, scribe, speaker, member);
    }

    private static void bringsTheMotion(Page page) {
        Person.button(page, "Bring a motion").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Motion").fill(MOTION);
        page.locator("vaadin-combo-box-item:visible").getByText(MOTION).first().click();
        dialog.getByText("Bring it").click();
        assertThat(dialog).hasCount(0);
    }

    private static void asksToSpeak(Person person, int place) {
        person.does(page -> {
            page.locator(".room-tabs button").nth(1).click();
            Person.button(page, "Ask to speak").click();
        });
        person.isTold(SOON, "Queue (" + place + ")");
    }

    /** Without anybody's doing there is another page where the one of before was, and it stands. */
    private static void comesBack(Person person) {
        person.does(page -> {
            page.waitForFunction(
                    "() => !window.wasHereBefore && document.querySelector('.room sitting-clock .time')?.textContent",
                    null,
                    new Page.WaitForFunctionOptions().setTimeout(BACK.toMillis()));
            assertThat(page.locator("body > .v-system-error")).hasCount(0);
        });
    }

    private static int secondsLeft(Person person) {
        return person.sees(page -> {
            var clock = page.locator(".room-agenda sitting-clock");
            assertThat(clock)
                    .containsText(
                            Pattern.compile("left of"), new LocatorAssertions.ContainsTextOptions().setTimeout(5000));
            var time = clock.locator(".time").textContent().split(":");
            return Integer.parseInt(time[0]) * 60 + Integer.parseInt(time[1]);
        });
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}

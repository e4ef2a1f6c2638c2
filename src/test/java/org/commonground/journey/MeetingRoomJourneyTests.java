package org.commonground.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A chair, a member with a phone and an observer in one meeting; the chair's browser dies, and the vice-chair goes on. */
class MeetingRoomJourneyTests {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration CHAIR_IS_GONE = Duration.ofSeconds(60);

    private House house;
    private Person chair;
    private Person vice;
    private Person member;
    private Person observer;

    @BeforeEach
    void everybodyComes() {
        house = House.own();
        chair = house.person(House.CHAIR);
        vice = house.person(House.COORDINATOR);
        member = house.person(House.MEMBER);
        observer = house.person(House.OBSERVER);
        chair.does(page -> page.setViewportSize(1440, 900));
        member.does(page -> page.setViewportSize(390, 844));
    }

    @AfterEach
    void leave() {
        for (var person : new Person[] {chair, vice, member, observer}) {
            if (person != null) {
                person.close();
            }
        }
        house.close();
    }

    @Test
    void aMeetingGoesItsWayAndSurvivesTheLossOfItsChair() {
        var room = room();
        for (var person : List.of(chair, vice, member, observer)) {
            person.opens(room);
        }
        chair.does(page -> Person.button(page, "Start the meeting").click());
        member.isTold(SOON, "Do you attend?");
        member.does(page -> Person.button(page, "I am here from afar").click());
        chair.isTold(SOON, "1 of 13 present");
        chair.does(page -> Person.button(page, "Take roll from who is here").click());
        chair.isTold(SOON, "2 of 13 present");
        keepsTheRollByKeyAndByMouse();

        chair.does(page -> Person.button(page, "Begin with the first item").click());
        member.isTold(SOON, "You follow the chair.");
        chair.isTold(SOON, "Item 1 of");
        chair.does(page -> page.keyboard().press("Alt+Shift+ArrowRight"));
        member.isTold(SOON, "Item 2 of");

        member.does(page -> page.locator(".bottom-bar button").nth(3).click());
        member.does(page -> Person.button(page, "Ask to speak").click());
        member.isTold(SOON, "has not spoken yet");
        isGood(member, "room-phone-queue");
        chair.isTold(SOON, "Queue (1)");
        chair.does(page -> page.keyboard().press("q"));
        member.isTold(SOON, "Tom Field, Shelter Network speaks");
        member.does(page -> page.locator(".bottom-bar button").nth(1).click());
        isGood(member, "room-phone");
        isGood(chair, "room-wide");

        chair.does(page -> {
            page.locator(".chair-bar vaadin-menu-bar-button:not([hidden])")
                    .first()
                    .click();
            page.getByText("Begin a closed session").click();
        });
        observer.isTold(SOON, "This page opens by itself when the closed session is over.");
        observer.does(page -> assertThat(page.locator(".room")).hasCount(0));
        isGood(observer, "room-closed");
        member.isTold(SOON, "Closed session since");

        String countdown = member.sees(
                page -> page.locator(".room-agenda sitting-clock .time").textContent());
        chair.crashes();
        vice.does(page -> Person.button(page, "Take the chair")
                .click(new com.microsoft.playwright.Locator.ClickOptions().setTimeout(CHAIR_IS_GONE.toMillis())));
        vice.isTold(SOON, "Maya Okafor presides");
        String later = member.sees(
                page -> page.locator(".room-agenda sitting-clock .time").textContent());
        Assertions.assertThat(later).isNotEqualTo(countdown);
        vice.isTold(SOON, "2 of 13 present");
        vice.does(page -> {
            page.locator(".chair-bar vaadin-menu-bar-button:not([hidden])")
                    .first()
                    .click();
            page.getByText("End the closed session").click();
        });
        observer.isTold(SOON, "Item 2 of");
        vice.does(page -> page.keyboard().press("Alt+Shift+ArrowRight"));
        observer.isTold(SOON, "Item 3 of");
        member.witness().heardNoComplaint();
        vice.witness().heardNoComplaint();
    }

    private void keepsTheRollByKeyAndByMouse() {
        chair.does(page -> {
            var more = Person.button(page, "More about Tom Field on the roll");
            var first = page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Is in the room"));
            more.focus();
            page.keyboard().press("Enter");
            assertThat(first).isFocused();
            page.keyboard().press("Escape");
            assertThat(first).hasCount(0);
            assertThat(more).isFocused();
            page.keyboard().press("Enter");
            assertThat(first).isFocused();
            Album.keep(page, "room-wide-roll");
        });
        chair.presses("Enter");
        chair.does(page -> {
            var tom = page.locator(".roster-row", new Page.LocatorOptions().setHasText("Tom Field"));
            assertThat(tom).not().containsText("from afar");
            Person.button(page, "More about Tom Field on the roll").click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Attends from afar"))
                    .click();
            assertThat(tom).containsText("from afar");
        });
    }

    /** The room of the sample's plenary. */
    private String room() {
        chair.opens("/meetings");
        chair.does(page -> {
            page.getByText("Monthly plenary").first().click();
            page.waitForURL(java.util.regex.Pattern.compile(".*/meetings/[0-9a-f-]{36}.*"));
        });
        return chair.path() + "/room";
    }

    private static void isGood(Person person, String name) {
        person.does(page -> {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.waitForTimeout(300);
                Album.keep(page, name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
                Assertions.assertThat((Integer) page.evaluate(
                                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("scrolls sideways: %s", name)
                        .isZero();
                Assertions.assertThat(new AxeBuilder(page)
                                .exclude("vaadin-connection-indicator").analyze().getViolations().stream()
                                        .map(rule -> rule.getId() + " "
                                                + rule.getNodes().stream()
                                                        .map(node -> node.getHtml())
                                                        .toList())
                                        .toList())
                        .as("barriers: %s", name)
                        .isEmpty();
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        });
    }
}

package org.commonground.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A chair takes a vote; members cast on a laptop, on a phone and by keyboard alone, and the wall of the room shows what comes of it. */
class VotingJourneyTests {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(10);

    private House house;
    private Person chair;
    private Person keyboard;
    private Person phone;
    private Person laptop;
    private Person wall;

    @BeforeEach
    void everybodyComes() {
        house = House.own();
        chair = house.person(House.COORDINATOR);
        keyboard = house.person(House.NOTE_TAKER);
        phone = house.person("omar.aziz");
        laptop = house.person("grace.whitman");
        wall = house.person(House.OBSERVER);
        phone.does(page -> page.setViewportSize(360, 740));
        wall.does(page -> page.setViewportSize(1920, 1080));
    }

    @AfterEach
    void leave() {
        for (var person : new Person[] {chair, keyboard, phone, laptop, wall}) {
            if (person != null) {
                person.close();
            }
        }
        house.close();
    }

    @Test
    void aMotionIsMovedSecondedVotedOnAndRecorded() {
        keyboard.opens("/decisions");
        keyboard.does(page -> {
            Person.button(page, "Move something").click();
            Album.keep(page, "move");
            Person.field(page, "Title").fill("Meet on Tuesdays");
            Person.field(page, "Exact wording").fill("That we meet on the first Tuesday of each month.");
            page.waitForCondition(
                    () -> (Boolean)
                            page.evaluate(
                                    "() => Object.keys(sessionStorage).some(key => key.includes('.motion.') && key.endsWith('.text'))"));
            page.reload();
            Person.button(page, "Move something").click();
            assertThat(Person.field(page, "Exact wording"))
                    .hasValue("That we meet on the first Tuesday of each month.");
            assertThat(Person.field(page, "Title")).hasValue("Meet on Tuesdays");
            Person.button(page, "Move it").click();
            page.waitForURL(Pattern.compile(".*/decisions/[0-9a-f-]{36}"));
        });
        var motion = keyboard.path();
        chair.opens(motion);
        chair.does(page -> Person.button(page, "Second it").click());
        chair.isTold(SOON, "seconded by Maya Okafor");
        isGood(keyboard, "motion-seconded");

        keyboard.opens("/purpose");
        phone.opens("/members");
        wall.opens("/display");
        wall.isTold(SOON, "No vote is open now.");
        chair.does(page -> {
            Album.keep(page, "vote-prepared");
            for (var seat :
                    page.locator("vaadin-checkbox-group vaadin-checkbox").all()) {
                if (seat.getAttribute("checked") == null) {
                    seat.locator("input").check();
                }
            }
        });
        chair.isTold(SOON, "must say yes (more than half)");
        isGood(chair, "vote-prepared");
        chair.presses("Alt+Shift+KeyO");

        // On screen within a second, wherever they are.
        keyboard.isTold(SECOND.multipliedBy(2), "Vote open: Meet on Tuesdays.");
        phone.isTold(SECOND, "Vote open: Meet on Tuesdays.");
        wall.isTold(SECOND, "That we meet on the first Tuesday of each month.");
        isGood(keyboard, "vote-strip");
        isGood(phone, "vote-strip-phone");

        phone.does(page -> {
            page.getByRole(
                            AriaRole.RADIO,
                            new Page.GetByRoleOptions().setName("No").setExact(true))
                    .check();
            Person.button(page, "Cast the vote").click();
        });
        phone.isTold(SECOND, "Recorded");
        phone.does(page -> assertThat(page.locator(".vote-strip .recorded")).isFocused());

        keyboard.does(
                page -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a vision wording"))
                        .focus());
        keyboard.presses("Alt+Shift+KeyV");
        keyboard.does(
                page -> assertThat(page.locator(".vote-strip input").first()).isFocused());
        keyboard.presses("Digit1");
        keyboard.does(page -> assertThat(page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName("Yes").setExact(true)))
                .isChecked());
        tabsTo(keyboard, "Cast the vote");
        keyboard.presses("Enter");
        keyboard.isTold(SECOND, "Recorded");
        keyboard.does(page -> assertThat(
                        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a vision wording")))
                .isFocused());

        // On the motion's own page the same keys go to the ballot there, and a reload takes nothing that was picked.
        laptop.opens(motion);
        laptop.isTold(SOON, "2 of");
        laptop.presses("Alt+Shift+KeyV");
        laptop.does(
                page -> assertThat(page.locator(".vote .ballot input").first()).isFocused());
        laptop.presses("Digit1");
        laptop.does(page -> {
            page.locator(".vote .ballot").getByLabel("Reason").fill("Mornings suit the courts.");
            page.waitForFunction("() => Object.keys(sessionStorage).some((key) => key.includes('ballot')"
                    + " && sessionStorage.getItem(key).includes('Mornings suit the courts.'))");
            page.reload();
            var mine = page.locator(".vote .ballot");
            assertThat(mine.getByLabel("Reason")).hasValue("Mornings suit the courts.");
            assertThat(mine.getByRole(
                            AriaRole.RADIO,
                            new Locator.GetByRoleOptions().setName("Yes").setExact(true)))
                    .isChecked();
            mine.getByText("Cast the vote").click();
        });
        laptop.isTold(SECOND, "Recorded");
        laptop.does(page -> assertThat(page.locator(".vote .recorded")).isFocused());
        laptop.does(page ->
                page.waitForFunction("() => !Object.keys(sessionStorage).some((key) => key.includes('ballot'))"));
        wall.isTold(SECOND, "3 of");
        chair.does(page -> {
            var mine = page.locator(".vote .ballot");
            mine.getByText("Yes").first().click();
            mine.getByText("Cast the vote").click();
        });
        chair.isTold(SOON, "Recorded");
        isGood(chair, "vote-open");
        chair.presses("Alt+Shift+KeyC");
        chair.does(page -> {
            page.locator("vaadin-confirm-dialog-overlay, vaadin-confirm-dialog")
                    .getByText("Close the vote", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                    .last()
                    .click();
        });

        var result =
                "Carried. 3 yes, 1 no, 0 abstained; 3 of 4 who took a side said yes, 3 were needed (more than half).";
        chair.isTold(SECOND.multipliedBy(2), result);
        chair.does(page -> assertThat(page.locator(".vote h2")).isFocused());
        keyboard.isTold(SECOND, result);
        phone.isTold(SECOND, result);
        laptop.isTold(SECOND, result);
        wall.isTold(SECOND, result);
        isGood(chair, "vote-closed");
        isGood(wall, "wall");
        keyboard.opens("/decisions");
        isGood(keyboard, "decisions");
        for (var person : List.of(chair, keyboard, phone, laptop, wall)) {
            person.witness().sawNothingFromAbroad();
            person.witness().heardNoComplaint();
        }
    }

    /** No barrier by any rule of axe, and nothing scrolls sideways, light and dark. */
    private static void isGood(Person person, String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            person.does(page -> {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.locator("h1").first().waitFor();
                page.waitForFunction(
                        "() => document.title && !document.querySelector('vaadin-connection-indicator[loading]')");
                page.waitForTimeout(300);
                Album.keep(page, name + "-" + scheme.name().toLowerCase());
                Assertions.assertThat((Integer) page.evaluate(
                                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as(name)
                        .isZero();
                Assertions.assertThat(new AxeBuilder(page)
                                .exclude("vaadin-connection-indicator").analyze().getViolations().stream()
                                        .map(rule -> rule.getId() + " "
                                                + rule.getNodes().stream()
                                                        .map(node -> node.getHtml())
                                                        .toList())
                                        .toList())
                        .as(name)
                        .isEmpty();
            });
        }
    }

    private static void tabsTo(Person person, String name) {
        for (var tries = 0; tries < 12; tries++) {
            person.presses("Tab");
            if (person.sees(page -> (String) page.evaluate("() => document.activeElement.textContent.trim()"))
                    .equals(name)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + name);
    }
}

package org.commonground.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was promised is asked, answered and done, at a desk, on a phone and by keyboard alone. */
class ActionsJourneyTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private House house;
    private Person maya;
    private Person victor;

    @BeforeEach
    void come() {
        house = House.own();
        maya = house.person(House.COORDINATOR);
        victor = house.person("victor.lang");
        victor.does(page -> page.setViewportSize(390, 844));
    }

    @AfterEach
    void leave() {
        for (var person : new Person[] {maya, victor}) {
            if (person != null) {
                person.close();
            }
        }
        house.close();
    }

    @Test
    void anActionIsAcceptedOnAPhoneAndSeenAtADesk() {
        maya.opens("/actions");
        maya.isTold(SOON, "8 days overdue");
        isGood(maya, "actions-mine", 1280);
        isGood(maya, "actions-mine", 390);
        maya.does(page -> {
            page.setViewportSize(1280, 800);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All open"))
                    .click();
        });
        maya.isTold(SOON, "Draft the outreach letter to hotels");
        isGood(maya, "actions-open", 1280);
        isGood(maya, "actions-open", 390);

        victor.opens("/actions");
        victor.does(page -> assertThat(page.getByText("Asked of you (1)")).isVisible());
        isGood(victor, "actions-asked", 390);
        victor.does(page -> Person.button(page, "Accept: Draft the outreach letter to hotels")
                .click());
        victor.isTold(SOON, "Yours (1)");
        maya.does(page -> {
            page.setViewportSize(1280, 800);
            var row = page.locator(".action-row")
                    .filter(new Locator.FilterOptions().setHasText("Draft the outreach letter"));
            assertThat(row.getByText("not accepted yet"))
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(SOON.toMillis()));
            Person.button(page, "Note an action").click();
            page.waitForTimeout(500);
        });
        isGood(maya, "actions-note", 1280);
        isGood(maya, "actions-note", 390);
        maya.does(page -> page.keyboard().press("Escape"));
        maya.opens("/");
        maya.isTold(SOON, "Your actions");
        isGood(maya, "actions-home", 1280);
    }

    @Test
    void anActionIsDoneByKeyboardAloneAndTheKeyboardStaysInTheList() {
        maya.opens("/actions");
        maya.does(page -> {
            Person.button(page, "Done: Book the library for the next three meetings")
                    .focus();
            page.keyboard().press("Enter");
            assertThat(page.getByText("Done: Book the library for the next three meetings")
                            .first())
                    .isVisible();
            page.waitForFunction("() => document.activeElement.classList.contains('action-row')");
            Album.keep(page, "actions-done");
        });
    }

    private static void isGood(Person person, String name, int width) {
        person.does(page -> {
            page.setViewportSize(width, width == 390 ? 844 : 800);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.waitForTimeout(400);
                Album.keep(page, name + "-" + width + "-" + scheme.name().toLowerCase());
                Assertions.assertThat(new AxeBuilder(page)
                                .exclude("vaadin-connection-indicator").analyze().getViolations().stream()
                                        .map(rule -> rule.getId() + " "
                                                + rule.getNodes().stream()
                                                        .map(node -> node.getHtml())
                                                        .toList())
                                        .toList())
                        .as(name + " " + scheme + " " + width)
                        .isEmpty();
            }
            Assertions.assertThat((Integer) page.evaluate(
                            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isZero();
        });
    }
}

package org.commonground.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line dies, the vote is closed meanwhile, and the line returns: a page on which nobody presses anything shows the result all the same. */
class LookingOnOverABadLineJourneyTests {

    private static final Duration DEAD = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String HALF_TYPED = "Omar Az, who is still writing";
    private static final int CARET = 7;
    private static final String RESULT = "Not carried.";

    private House house;
    private BadLine line;
    private Person chair;
    private Person onlooker;

    @BeforeEach
    void aVoteIsOpened() {
        house = House.own();
        line = new BadLine(house.server().port());
        chair = house.person(House.COORDINATOR);
        onlooker = house.personThrough(line.address(), "omar.aziz");
        chair.opens("/decisions");
        chair.does(page -> {
            page.getByText("1. Meet on the first Tuesday").click();
            page.waitForURL(Pattern.compile(".*/decisions/[0-9a-f-]{36}"));
            Person.button(page, "Open the vote").waitFor();
            for (var seat :
                    page.locator("vaadin-checkbox-group vaadin-checkbox").all()) {
                if (seat.getAttribute("checked") == null) {
                    seat.locator("input").check();
                }
            }
            Person.button(page, "Open the vote").click();
        });
    }

    @AfterEach
    void leave() {
        for (var person : new Person[] {chair, onlooker}) {
            if (person != null) {
                person.close();
            }
        }
        line.close();
        house.close();
    }

    @Test
    void theStripOfSomebodyWhoOnlyLooksSaysTheResultAndWhatTheyWereTypingStays() {
        onlooker.opens("/profile");
        onlooker.isTold(SOON, "Vote open: Meet on the first Tuesday.");
        onlooker.does(page -> {
            field(page).click();
            field(page).fill(HALF_TYPED);
            field(page).evaluate("(field, caret) => field.setSelectionRange(caret, caret)", CARET);
        });

        theVoteIsClosedWhileTheLineIsDead();

        onlooker.isTold(SOON, "Vote closed: Meet on the first Tuesday.");
        List<?> standing = onlooker.sees(page -> (List<?>) field(page)
                .evaluate("field => [field.value, field.selectionStart, field.getRootNode().activeElement === field]"));
        assertThat(standing).isEqualTo(List.of(HALF_TYPED, CARET, true));
        theServerNeverHadToStartThePageAnew();
    }

    @Test
    void theWallOfTheRoomSaysTheResult() {
        onlooker.opens("/display");
        onlooker.isTold(SOON, "0 of 13 have voted.");

        theVoteIsClosedWhileTheLineIsDead();

        onlooker.isTold(SOON, RESULT);
        theServerNeverHadToStartThePageAnew();
    }

    private void theVoteIsClosedWhileTheLineIsDead() {
        line.dies();
        theVoteIsClosed();
        Desk.pause(DEAD);
        line.comesBack();
    }

    private void theVoteIsClosed() {
        chair.does(page -> {
            Person.button(page, "Close the vote").click();
            page.locator("vaadin-confirm-dialog-overlay, vaadin-confirm-dialog")
                    .getByText("Close the vote", new Locator.GetByTextOptions().setExact(true))
                    .last()
                    .click();
        });
        chair.isTold(SOON, RESULT);
    }

    private void theServerNeverHadToStartThePageAnew() {
        assertThat(house.server().console()).doesNotContain("Resynchronizing UI");
    }

    private static Locator field(Page page) {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.TEXTBOX).first();
    }
}

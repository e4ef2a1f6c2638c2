package org.commonground.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member's line dies in the middle of a vote: what they cast meanwhile is recorded once, and they are told as soon as it is back. */
class VotingOnABadLineJourneyTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private House house;
    private BadLine line;
    private Person chair;
    private Person member;

    @BeforeEach
    void aVoteIsOpened() {
        house = House.own();
        line = new BadLine(house.server().port());
        chair = house.person(House.COORDINATOR);
        member = house.personThrough(line.address(), "omar.aziz");
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
        member.isTold(SOON, "Vote open: Meet on the first Tuesday.");
        member.does(page -> page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName("Yes").setExact(true))
                .check());
    }

    @AfterEach
    void leave() {
        for (var person : new Person[] {chair, member}) {
            if (person != null) {
                person.close();
            }
        }
        line.close();
        house.close();
    }

    @Test
    void aBallotThatWasCastWhileTheLineWasDeadIsRecordedOnceItIsBack() {
        line.dies();
        member.does(page -> Person.button(page, "Cast the vote").click());
        Desk.pause(Duration.ofSeconds(12));

        line.comesBack();

        member.isTold(SOON, "Recorded");
        chair.isTold(SOON, "1 of 13 have voted.");
    }
}

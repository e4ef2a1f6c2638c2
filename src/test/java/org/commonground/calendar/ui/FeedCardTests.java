package org.commonground.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonground.calendar.feed.FeedTokens;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.window.Household;
import org.commonground.window.ThroughTheWindow;
import org.commonground.window.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ThroughTheWindow
class FeedCardTests {

    @Autowired
    ApplicationContext product;

    @Autowired
    FeedTokens tokens;

    private Household household;
    private PersonId dora;
    private Window window;

    @BeforeEach
    void comeIn() {
        household = Household.founded(product);
        dora = household.joined("Dora", Role.MEMBER);
        window = household.windowOf(dora).opens("profile");
    }

    @AfterEach
    void leave() {
        window.close();
    }

    @Test
    void showsAnAddressOnceAndTakesItAway() {
        window.sees("Calendar feed", "Your calendar has no address yet.").presses("Make an address");

        assertThat((String) window.valueOf("Address of your calendar"))
                .matches("https?://.+/calendar/[\\w-]{43}\\.ics");
        window.sees("Your calendar has an address, made on");
        assertThat(tokens.since(household.member(dora))).isPresent();

        window.opens("").opens("profile").doesNotSee("Address of your calendar");
        window.presses("Take the address away").sees("Your calendar has no address yet.");
        assertThat(tokens.since(household.member(dora))).isEmpty();
    }

    @Test
    void makesAnotherAddress() {
        window.presses("Make an address");
        var first = window.valueOf("Address of your calendar");
        window.presses("Make a new address");

        assertThat(window.valueOf("Address of your calendar")).isNotEqualTo(first);
    }

    @Test
    void saysNothingOfMailWithoutAMailServer() {
        window.sees("How others see me").doesNotSee("Notices by mail");
        assertThat(household.coordinator().person()).isNotEqualTo(dora);
    }
}

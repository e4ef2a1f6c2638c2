package org.commonground.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PresenceJourneyTests {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration AFTER_THE_LINE_IS_LOST = Duration.ofSeconds(20);
    private static final String ADA = "Rosa Delgado, County Health";
    private static final String BEN = "Nadia Haddad, Shelter Network";

    private House house;
    private Person ada;
    private Person ben;

    @BeforeEach
    void bothOpenTheSameText() {
        house = House.shared();
        ada = house.person(House.CHAIR);
        ben = house.person(House.NOTE_TAKER);
        ada.comesTo(ada.begins(house.newName()));
        ben.comesTo(ada.path());
    }

    @AfterEach
    void leave() {
        if (ben != null) {
            ada.close();
            ben.close();
        }
    }

    @Test
    void eachSeesTheOtherAtOnce() {
        ada.seesHere(AT_ONCE, ADA, BEN);
        ben.seesHere(AT_ONCE, ADA, BEN);
        ada.does(page -> assertThat(page.locator("presence-bar vaadin-avatar-group"))
                .hasAttribute("aria-label", "2 people here: " + ADA + "; " + BEN));
    }

    @Test
    void whoComesLaterHasAnAvatarToo() {
        try (var tom = house.person(House.MEMBER)) {
            tom.comesTo(ada.path());

            ada.seesHere(AT_ONCE, ADA, BEN, "Tom Field, Shelter Network");
            ada.does(page -> Album.keep(page, "three-are-here"));
        }
    }

    @Test
    void twoTabsAreOneAvatarAndItGoesWithTheLastOfThem() {
        var first = ben.tab();
        var second = ben.opensATab();
        ben.comesTo(ada.path());
        ada.keepsSeeingHere(Duration.ofSeconds(2), ADA, BEN);

        ben.does(page -> second.close());
        ben.turnsTo(first);
        ada.keepsSeeingHere(Duration.ofSeconds(2), ADA, BEN);

        ben.does(page -> page.close());
        ada.seesHere(AT_ONCE, ADA);
    }

    @Test
    void whoGoesToAnotherPageIsNoLongerHere() {
        ada.seesHere(AT_ONCE, ADA, BEN);

        ben.does(page -> page.locator("vaadin-side-nav-item[path='members']").click());

        ada.seesHere(AT_ONCE, ADA);
    }

    @Test
    void whoseBrowserDiesIsGoneWithinTwentySeconds() {
        ada.seesHere(AT_ONCE, ADA, BEN);

        ben.crashes();

        ada.seesHere(AFTER_THE_LINE_IS_LOST, ADA);
    }
}

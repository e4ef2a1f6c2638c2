package org.commonground.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignedOutJourneyTests {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String TEXT = "Members wrote this.";

    private House house;
    private Person ada;

    @BeforeEach
    void comesIn() {
        house = House.shared();
        ada = house.person(House.CHAIR);
    }

    @AfterEach
    void leave() {
        if (ada != null) {
            ada.close();
        }
    }

    @Test
    void aTabIsToldWhenItsPersonSignsOutInAnother() {
        ada.comesTo(ada.begins(house.newName()));
        ada.goesToTheEnd();
        ada.types(TEXT);
        ada.seesWord("Saved");
        var text = ada.tab();
        var another = ada.opensATab();
        ada.opens("/members");
        ada.signsOut();

        ada.turnsTo(text);
        ada.isTold(SOON, "You are signed out. Sign in again to go on.");
        ada.does(page -> Album.keep(page, "signed-out"));
        assertThat(ada.reads()).isEqualTo(TEXT);
        ada.types(" And this cannot be typed.");
        assertThat(ada.reads()).isEqualTo(TEXT);

        ada.does(page -> another.close());
        ada.does(page -> page.getByText("press here to sign in again").click());
        ada.does(page -> page.waitForURL(Pattern.compile(".*/login.*")));
    }

    @Test
    void aPageWithoutATextIsToldAsWell() {
        ada.opens("/members");
        var members = ada.tab();
        ada.opensATab();
        ada.opens("/purpose");
        ada.signsOut();

        ada.turnsTo(members);

        ada.isTold(SOON, "You are signed out.");
        ada.isTold(SOON, "What stands here stays until you press here to sign in again.");
        ada.does(page -> Album.keep(page, "signed-out-members"));
    }

    @Test
    void nothingOfTheTextIsLeftOnTheDevice() {
        ada.comesTo(ada.begins(house.newName()));
        ada.goesToTheEnd();
        ada.types(TEXT);
        ada.seesWord("Saved");

        ada.signsOut();

        Awaitility.await()
                .untilAsserted(() -> assertThat(kept(ada)).doesNotContain(TEXT).doesNotContain("Members wrote"));
    }

    private static String kept(Person person) {
        return person.sees(SignedOutJourneyTests::kept);
    }

    private static String kept(Page page) {
        return (String) page.evaluate("() => JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})");
    }
}

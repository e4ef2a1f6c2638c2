package org.commonground.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WritingTogetherJourneyTests {

    private static final Duration LETTER = Duration.ofMillis(20);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String FIRST = "Every person in the county lives and works in freedom. ";
    private static final String SECOND = "Whoever was harmed is believed, safe and free to choose. ";

    private House house;
    private Person ada;
    private Person ben;
    private String wording;

    @BeforeEach
    void bothOpenTheSameText() {
        house = House.shared();
        ada = house.person(House.CHAIR);
        ben = house.person(House.NOTE_TAKER);
        wording = ada.begins(house.newName());
        ada.comesTo(wording);
        ben.comesTo(wording);
    }

    @AfterEach
    void leave() {
        if (ada != null) {
            ada.close();
        }
        if (ben != null) {
            ben.close();
        }
    }

    @Test
    void twoTypeInOneParagraphAtOnceAndEndIdentical() {
        ada.goesToTheStart();
        ada.types("|");
        ben.seesText("|");
        ada.goesToTheStart();
        ben.goesToTheEnd();

        var adaTypes = ada.beginsToType(FIRST, LETTER);
        var benTypes = ben.beginsToType(SECOND, LETTER);
        Desk.result(adaTypes);
        Desk.result(benTypes);

        await().untilAsserted(() -> assertThat(ada.reads()).isEqualTo(FIRST + "|" + SECOND));
        ben.seesText(FIRST + "|" + SECOND);
        ada.seesWord("Saved");
        ben.seesWord("Saved");
        ada.does(page -> Album.keep(page, "writing-together"));
    }

    @Test
    void twoTypeAtTheVerySamePlaceAndNoLetterIsMissing() {
        ada.goesToTheStart();
        ben.goesToTheStart();

        var adaTypes = ada.beginsToType("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", LETTER);
        var benTypes = ben.beginsToType("bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", LETTER);
        Desk.result(adaTypes);
        Desk.result(benTypes);

        await().untilAsserted(() -> {
            assertThat(ada.reads()).hasSize(100).isEqualTo(ben.reads());
            assertThat(ada.reads().replace("b", "")).hasSize(50);
        });
        ada.witness().heardNoComplaint();
        ben.witness().heardNoComplaint();
    }

    @Test
    void aTextBegunFromAnotherIsOneOfItsOwn() {
        ada.goesToTheStart();
        ada.types("Freedom for all");
        ben.seesText("Freedom for all");
        ada.seesWord("Saved");

        var copy = ada.beginsFromThis(house.newName());
        ada.seesText("Freedom for all");
        ada.goesToTheEnd();
        ada.types(" of us");

        ada.seesText("Freedom for all of us");
        ada.seesWord("Saved");
        ada.isTold(SOON, copy);
        ada.seesHere(SOON, "Rosa Delgado, County Health");
        ben.seesText("Freedom for all");
        ben.seesHere(SOON, "Nadia Haddad, Shelter Network");
    }
}

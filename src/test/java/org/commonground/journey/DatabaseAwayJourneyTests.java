package org.commonground.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The disk with the data goes away under people who write, and comes back. */
class DatabaseAwayJourneyTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private House house;
    private Person maya;

    @BeforeEach
    void enter() {
        house = House.shared();
        maya = house.person(House.COORDINATOR);
    }

    @AfterEach
    void leave() {
        house.server().findsItsData();
        maya.close();
    }

    @Test
    void everyWordOnThePageTellsTheTruthAndNothingTypedIsLost() {
        maya.comesTo(maya.begins(house.newName()));
        maya.goesToTheEnd();
        maya.types("before ");
        maya.seesWord("Saved");

        house.server().losesItsData();

        maya.isTold(SOON, "The database does not answer.");
        maya.seesWord("Reconnecting");
        maya.types("meanwhile");
        maya.seesWord(Pattern.compile("Not sent \\(\\d+ changes? kept here\\)"));
        try (var somebody = house.somebody()) {
            somebody.opens("/login");
            somebody.isTold(SOON, "the database in which everything is kept does not answer");

            house.server().findsItsData();

            somebody.isTold(SOON, "Sign in");
        }
        maya.seesWord("Saved");
        assertThat(maya.reads()).isEqualTo("before meanwhile");
        maya.opens(maya.path());
        maya.seesText("before meanwhile");
    }
}

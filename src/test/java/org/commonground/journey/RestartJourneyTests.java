package org.commonground.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestartJourneyTests {

    private static final Duration LETTER = Duration.ofMillis(60);
    private static final String ADA = "Rosa Delgado, County Health";
    private static final String BEN = "Nadia Haddad, Shelter Network";
    private static final Duration PRESENT = Duration.ofSeconds(20);
    private static final Duration BACK = Duration.ofSeconds(10);
    private static final String BEFORE = "Whoever was harmed is believed, safe and free to choose.";
    private static final String AMID = " We write this sentence while the server goes away and comes back again.";
    private static final String AFTER = " And on we go.";

    private House house;
    private Person ada;

    @BeforeEach
    void writesAText() {
        house = House.own();
        ada = house.person(House.CHAIR);
        ada.comesTo(ada.begins(house.newName()));
        ada.goesToTheEnd();
        ada.types(BEFORE);
        ada.seesWord("Saved");
    }

    @AfterEach
    void leave() {
        if (ada != null) {
            ada.close();
            house.close();
        }
    }

    @Test
    void goesOnTypingWhileTheServerIsStoppedAndStarted() {
        goesOnTypingWhile(Server::stop);
    }

    @Test
    void goesOnTypingWhileTheServerIsKilledAndStarted() {
        goesOnTypingWhile(Server::kill);
    }

    private void goesOnTypingWhile(Consumer<Server> ends) {
        var typing = ada.beginsToType(AMID, LETTER);
        Desk.pause(Duration.ofSeconds(1));
        ends.accept(house.server());
        Desk.result(typing);
        assertThat(ada.word()).startsWith("Not sent");

        house.server().start();
        var back = System.nanoTime();

        ada.seesWord("Saved");
        assertThat(Duration.ofNanos(System.nanoTime() - back)).isLessThan(BACK);
        ada.types(AFTER);
        await().atMost(BACK).untilAsserted(() -> assertThat(ada.reads()).isEqualTo(BEFORE + AMID + AFTER));
        ada.seesWord("Saved");
        try (var ben = house.person(House.NOTE_TAKER)) {
            ben.opens(ada.path());
            ben.seesText(BEFORE + AMID + AFTER);
            ben.seesHere(PRESENT, BEN, ADA);
            ada.seesHere(PRESENT, BEN, ADA);
            assertThat(ada.reads()).isEqualTo(BEFORE + AMID + AFTER);
        }
    }
}

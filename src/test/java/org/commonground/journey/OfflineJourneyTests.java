package org.commonground.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfflineJourneyTests {

    private static final Duration OFFLINE = Duration.ofSeconds(30);
    private static final Duration LETTER = Duration.ofMillis(250);
    private static final Duration MERGED = Duration.ofSeconds(10);
    private static final String FROM_THE_TRAIN = "Every person in the county lives and works in freedom. ";
    private static final String AT_THE_TABLE = " Whoever was harmed is believed, safe and free to choose.";

    private House house;
    private BadLine line;
    private Person ada;
    private Person ben;

    @BeforeEach
    void bothOpenTheSameTextOneOfThemByABadLine() {
        house = House.shared();
        line = new BadLine(house.server().port());
        ada = house.personThrough(line.address(), House.CHAIR);
        ben = house.person(House.NOTE_TAKER);
        ada.comesTo(ada.begins(house.newName()));
        ben.comesTo(ada.path());
        ben.goesToTheEnd();
        ben.types("|");
        ada.seesText("|");
    }

    @AfterEach
    void leave() {
        if (ben != null) {
            ada.close();
            ben.close();
            line.close();
        }
    }

    @Test
    void oneIsOfflineForHalfAMinuteBothKeepTypingAndItMerges() {
        ada.goesToTheStart();
        ben.goesToTheEnd();
        line.dies();
        var diedAt = System.nanoTime();

        var adaTypes = ada.beginsToType(FROM_THE_TRAIN, LETTER);
        var benTypes = ben.beginsToType(AT_THE_TABLE, LETTER);
        Desk.result(adaTypes);
        Desk.result(benTypes);
        Desk.pause(OFFLINE.minusNanos(System.nanoTime() - diedAt));

        assertThat(ada.reads()).isEqualTo(FROM_THE_TRAIN + "|");
        assertThat(ben.reads()).isEqualTo("|" + AT_THE_TABLE);
        ada.seesWord(Pattern.compile("Not sent \\(\\d+ changes? kept here\\)"));
        ada.does(page -> Album.keep(page, "offline"));
        ben.seesWord("Saved");

        line.comesBack();
        var backAt = System.nanoTime();
        ben.seesText(FROM_THE_TRAIN + "|" + AT_THE_TABLE);
        ada.seesText(FROM_THE_TRAIN + "|" + AT_THE_TABLE);
        ada.seesWord("Saved");
        assertThat(Duration.ofNanos(System.nanoTime() - backAt)).isLessThan(MERGED);
    }

    @Test
    void theWordNeverSaysSavedWhileWordsAreOnTheWay() {
        ada.goesToTheStart();
        line.dies();
        ada.types("x");

        assertThat(ada.word()).isEqualTo("Sending");
        ada.seesWord("Not sent (1 change kept here)");
        ada.keepsSaying("Not sent (1 change kept here)", Duration.ofSeconds(5));

        line.comesBack();
        ada.seesWord("Saved");
        ben.seesText("x|");
    }
}

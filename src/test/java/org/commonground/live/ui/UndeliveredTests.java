package org.commonground.live.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.commonground.live.ui.Undelivered.Parcel;
import org.junit.jupiter.api.Test;

class UndeliveredTests {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final Undelivered undelivered = new Undelivered();

    @Test
    void keepsInOrderWhatWasNotSeen() {
        sent(1, 10, "one", NOON);
        sent(2, 11, "two", NOON);
        sent(3, 15, "three", NOON);

        undelivered.seen(1);

        assertThat(undelivered.all()).extracting(Parcel::content).containsExactly("two", "three");
    }

    @Test
    void forgetsWhatVaadinsHalfHasSeen() {
        sent(1, 10, "one", NOON);
        sent(2, 11, "two", NOON);
        sent(3, 15, "three", NOON);

        undelivered.seenUpTo(14);

        assertThat(undelivered.all()).extracting(Parcel::content).containsExactly("three");
    }

    @Test
    void forgetsNothingWhenAnOldNumberIsToldOnceMore() {
        sent(7, 10, "seven", NOON);

        undelivered.seen(6);
        undelivered.seenUpTo(9);

        assertThat(undelivered.isEmpty()).isFalse();
    }

    @Test
    void waitsSinceTheOldestThatWasNotSeen() {
        sent(1, 10, "one", NOON);
        sent(2, 11, "two", NOON.plusSeconds(60));

        assertThat(undelivered.isWaitingSince(NOON.plusSeconds(1))).isTrue();
        undelivered.seen(1);
        assertThat(undelivered.isWaitingSince(NOON.plusSeconds(1))).isFalse();
    }

    @Test
    void isYoungWhenItSetsOutOnceMore() {
        sent(1, 10, "one", NOON);
        sent(2, 11, "two", NOON);

        assertThat(undelivered.again(NOON.plusSeconds(60)))
                .extracting(Parcel::content)
                .containsExactly("one", "two");

        assertThat(undelivered.isTooMuch(NOON.plusSeconds(61))).isFalse();
    }

    @Test
    void isTooMuchWhenItIsLongOrOld() {
        assertThat(undelivered.isTooMuch(NOON)).isFalse();
        sent(1, 10, "x".repeat(Undelivered.MUCH), NOON);
        assertThat(undelivered.isTooMuch(NOON.plus(Undelivered.LONG))).isFalse();
        assertThat(undelivered.isTooMuch(NOON.plus(Undelivered.LONG).plus(Duration.ofMillis(1))))
                .isTrue();

        sent(2, 11, "y", NOON);
        assertThat(undelivered.isTooMuch(NOON)).isTrue();

        undelivered.seen(2);
        assertThat(undelivered.isTooMuch(NOON.plus(Undelivered.LONG.multipliedBy(2))))
                .isFalse();
    }

    @Test
    void asksOnceUntilItIsAnswered() {
        sent(1, 10, "x".repeat(Undelivered.ENOUGH_TO_ASK), NOON);
        assertThat(undelivered.asks(2)).isFalse();

        sent(2, 11, "y", NOON);
        assertThat(undelivered.asks(3)).isTrue();
        sent(3, 12, "z".repeat(Undelivered.ENOUGH_TO_ASK), NOON);
        assertThat(undelivered.asks(4)).isFalse();

        undelivered.seen(2);
        assertThat(undelivered.asks(4)).isFalse();
        sent(4, 13, "y".repeat(Undelivered.ENOUGH_TO_ASK), NOON);
        undelivered.seen(3);
        assertThat(undelivered.asks(5)).isFalse();
        sent(5, 14, "y", NOON);
        assertThat(undelivered.asks(6)).isTrue();
    }

    private void sent(int number, int sync, String content, Instant at) {
        undelivered.add(new Parcel(number, sync, content, at));
    }
}

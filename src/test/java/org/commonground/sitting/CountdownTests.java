package org.commonground.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountdownTests {

    private static final Instant START = Instant.parse("2027-03-14T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"0,CALM", "419,CALM", "420,SOON", "599,SOON", "600,OVER", "900,OVER"})
    void speaksUpAtSevenTenthsAndAtTheEnd(int seconds, Countdown.Cue cue) {
        assertThat(running().cue(START.plusSeconds(seconds))).isEqualTo(cue);
    }

    @Test
    void countsOvertimeBelowZero() {
        assertThat(running().left(START.plusSeconds(660))).isEqualTo(Duration.ofMinutes(-1));
    }

    @Test
    void goesOnFromWhereItStood() {
        var stands = new Countdown(Duration.ofMinutes(10), Duration.ofMinutes(4), Optional.empty());
        assertThat(stands.elapsed(START.plusSeconds(9_999))).isEqualTo(Duration.ofMinutes(4));

        var again = new Countdown(Duration.ofMinutes(10), Duration.ofMinutes(4), Optional.of(START));
        assertThat(again.elapsed(START.plusSeconds(60))).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void givesNoCueForAnItemWithoutATime() {
        assertThat(new Countdown(Duration.ZERO, Duration.ZERO, Optional.of(START)).cue(START.plusSeconds(60)))
                .isEqualTo(Countdown.Cue.CALM);
    }

    private static Countdown running() {
        return new Countdown(Duration.ofMinutes(10), Duration.ZERO, Optional.of(START));
    }
}

package org.commonground.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.commonground.purpose.Guidance.Fit;
import org.junit.jupiter.api.Test;

class GuidanceTests {

    private final Guidance fourToTwenty = new Guidance(4, 20);

    @Test
    void fitsFromTheFewestToTheMostWords() {
        assertThat(fourToTwenty.fit(3)).isEqualTo(Fit.SHORT);
        assertThat(fourToTwenty.fit(4)).isEqualTo(Fit.WELL);
        assertThat(fourToTwenty.fit(20)).isEqualTo(Fit.WELL);
        assertThat(fourToTwenty.fit(21)).isEqualTo(Fit.LONG);
    }

    @Test
    void isNeverTheWrongWayRound() {
        assertThatThrownBy(() -> new Guidance(5, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Guidance(0, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}

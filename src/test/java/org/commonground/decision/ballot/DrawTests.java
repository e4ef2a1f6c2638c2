package org.commonground.decision.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tickets are what {@code printf '%s' 'harbor:A' | sha256sum} and the like print. */
class DrawTests {

    private static final Paper PAPER = new Paper(Method.APPROVAL, List.of("A", "B", "C", "D"), 1, 0);

    @ParameterizedTest
    @CsvSource({
        "A, 8c185c0526836aa55217c61360e214dd2a1d6bc7b42d0daaeed0035f45565bef",
        "B, f6f70ac178ddd256a9cda11a3301294baea2cc6a5f465fc5f7500a7031e20cad",
        "C, 8af4ad21c01375158a26ae18d48f7bd768ec4e0b43867fb356356981278ccc5d",
        "D, f2b395a263433e78d2089cffe7729a88a63b60591d95a7238f92c3c8316d09f5",
        "Refugio del río, da9363071d566d85c6569107ad800431c9e7f6e3c464a867963dda743b3e09c6",
    })
    void drawsUnderTheNumberThatAnyComputerShows(String name, String ticket) {
        assertThat(Draw.ticket("harbor", name)).isEqualTo(ticket);
    }

    @Test
    void theLowestNumberIsDrawnFirst() {
        assertThat(Draw.order(PAPER, "harbor")).containsExactly("C", "A", "D", "B");
    }

    @Test
    void theLotFallsOnTheFirstOfThoseWhoAreLevel() {
        var lot = Draw.among(PAPER, "harbor");

        assertThat(lot.draw(List.of(0, 1, 2, 3))).isEqualTo(2);
        assertThat(lot.draw(List.of(0, 1, 3))).isEqualTo(0);
        assertThat(lot.draw(List.of(3, 1))).isEqualTo(3);
        assertThat(lot.draw(List.of(1, 3))).isEqualTo(3);
    }

    @Test
    void anotherSeedIsAnotherLot() {
        assertThat(Draw.order(PAPER, "lighthouse")).isNotEqualTo(Draw.order(PAPER, "harbor"));
    }

    @Test
    void theLotHangsOnNamesAndNotOnTheirPlaces() {
        var turned = new Paper(Method.APPROVAL, List.of("D", "C", "B", "A"), 1, 0);

        assertThat(Draw.order(turned, "harbor")).isEqualTo(Draw.order(PAPER, "harbor"));
        assertThat(Draw.among(turned, "harbor").draw(List.of(0, 1, 2, 3))).isEqualTo(1);
    }

    @Test
    void turnsATieIntoYesOrNo() {
        assertThat(Draw.fallsOnYes("harbor")).isTrue();
        assertThat(Draw.fallsOnYes("bridge")).isFalse();
    }
}

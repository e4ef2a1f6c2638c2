package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UrnKeyTests {

    private final UrnKey first = UrnKey.fresh(VoteId.next());

    @Test
    void opensWhatItSealed() {
        assertThat(first.open(first.seal("2 0\n1 1"))).hasValue("2 0\n1 1");
    }

    @Test
    void opensNothingThatWasSealedBeforeItTurned() {
        var earlier = IntStream.range(0, 20)
                .mapToObj(turn -> first.turnedTo(turn).seal("1 " + turn))
                .toList();
        var later = first.turnedTo(20);

        assertThat(earlier).allSatisfy(state -> assertThat(later.open(state)).isEmpty());
    }

    @Test
    void turnsToTheSameWhateverTheStepsAre() {
        var sealed = first.turnedTo(7).seal("1 0");

        assertThat(first.turnedTo(3).turnedTo(7).open(sealed)).hasValue("1 0");
        assertThatIllegalArgumentException().isThrownBy(() -> first.turnedTo(7).turnedTo(6));
    }

    @Test
    void sealsTheSameWordsDifferentlyAndOthersToTheSameLength() {
        assertThat(first.seal("1 0")).isNotEqualTo(first.seal("1 0")).hasSameSizeAs(first.seal("1 1"));
    }

    @Test
    void opensNeitherWhatIsOfAnotherVoteNorWhatSomebodyAltered() {
        var sealed = first.seal("1 0");
        var other = new UrnKey(VoteId.next(), first.turn(), first.secret());

        assertThat(other.open(sealed)).isEmpty();
        assertThat(first.open((sealed.startsWith("A") ? "B" : "A") + sealed.substring(1)))
                .isEmpty();
        assertThat(first.open("no seal at all")).isEmpty();
        assertThat(first.open("")).isEmpty();
    }

    @Test
    void saysNothingOfItsSecret() {
        assertThat(first.toString()).doesNotContain("[B", "secret");
    }
}

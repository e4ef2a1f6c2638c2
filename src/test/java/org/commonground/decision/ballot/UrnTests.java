package org.commonground.decision.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrnTests {

    private static final Urn THREE = Urn.EMPTY.with(Side.YES).with(Side.NO).with(Side.YES);

    @Test
    void countsHowManySayTheSame() {
        assertThat(THREE.of(Side.YES)).isEqualTo(2);
        assertThat(THREE.of(Side.NO)).isEqualTo(1);
        assertThat(THREE.of(Side.ABSTAIN)).isZero();
        assertThat(THREE.size()).isEqualTo(3);
    }

    @Test
    void doesNotKnowWhichBallotCameFirst() {
        assertThat(Urn.EMPTY.with(Side.YES).with(Side.YES).with(Side.NO)).isEqualTo(THREE);
        assertThat(Urn.EMPTY.with(Side.NO).with(Side.YES, 2).written()).isEqualTo(THREE.written());
    }

    @Test
    void isWrittenAlikeHoweverItsBallotsWereSorted() {
        var backwards = new TreeMap<String, Integer>(Comparator.reverseOrder());
        backwards.putAll(Map.of("0", 2, "1", 1));

        assertThat(new Urn(backwards)).isEqualTo(THREE);
        assertThat(new Urn(backwards).written()).isEqualTo("2 0\n1 1");
    }

    @Test
    void writesALineForEachThingThatWasSaidAndReadsItBack() {
        var urn = Urn.EMPTY
                .with(new Choice.Marks(Set.of()), 3)
                .with(new Choice.Marks(Set.of(2, 0)))
                .with(new Choice.Marks(Set.of(1)), 12);

        assertThat(urn.written()).isEqualTo("3 \n1 0,2\n12 1");
        assertThat(Urn.read(urn.written())).isEqualTo(urn);
    }

    @Test
    void anEmptyUrnIsWrittenAsNothing() {
        assertThat(Urn.EMPTY.written()).isEmpty();
        assertThat(Urn.read("")).isEqualTo(Urn.EMPTY);
        assertThat(Urn.EMPTY.size()).isZero();
    }

    @Test
    void anUrnFullOfAbstentionsIsNotEmpty() {
        var urn = Urn.EMPTY.with(new Choice.Order(List.of()));

        assertThat(urn.size()).isEqualTo(1);
        assertThat(Urn.read(urn.written())).isEqualTo(urn);
    }

    @Test
    void readsLinesInAnyOrder() {
        assertThat(Urn.read("1 1\n2 0\n")).isEqualTo(THREE);
        assertThat(Urn.read("1 0\n1 1\n1 0")).isEqualTo(THREE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "yes", "two 0", "0 1", "-1 0", "-1 0\n2 0", " 0", "2 0\n\n1 1"})
    void refusesLinesThatSayNotHowOftenOrWhat(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Urn.read(written));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aBallotCountsAtLeastOnce(int weight) {
        assertThatIllegalArgumentException().isThrownBy(() -> Urn.EMPTY.with(Side.YES, weight));
        assertThatIllegalArgumentException().isThrownBy(() -> THREE.with(Side.YES, weight));
        assertThatIllegalArgumentException().isThrownBy(() -> new Urn(new TreeMap<>(Map.of("0", weight))));
    }

    @Test
    void nobodyPutsBallotsIntoAnUrnBehindItsBack() {
        var ballots = new TreeMap<>(Map.of("0", 2, "1", 1));
        var urn = new Urn(ballots);

        ballots.put("0", 7);

        assertThat(urn).isEqualTo(THREE);
        assertThatThrownBy(() -> urn.ballots().put("0", 7)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Urn.EMPTY.ballots().put("0", 7)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void knowsWhenItsResultWouldSayWhatEachVoterSaid() {
        assertThat(Urn.EMPTY.with(Side.YES, 5).isNearlyOneSided()).isTrue();
        assertThat(Urn.EMPTY.isNearlyOneSided()).isTrue();
        assertThat(THREE.isNearlyOneSided()).isTrue();
        assertThat(THREE.with(Side.NO).isNearlyOneSided()).isFalse();
    }

    @Test
    void isNeverLongerThanItSays() {
        var random = new Random(5);
        for (var method : Method.values()) {
            var options = method.choosesOptions()
                    ? IntStream.range(0, 12).mapToObj(String::valueOf).toList()
                    : List.<String>of();
            var paper = new Paper(method, options, 1, method.style() == Method.Style.POINTS ? 100 : 0);
            var urn = Urn.EMPTY;
            for (var voter = 1; voter <= 200; voter++) {
                urn = urn.with(longest(method, random));
                assertThat(urn.written().length()).isLessThanOrEqualTo(Urn.longestWritten(paper, voter));
            }
        }
    }

    private static Choice longest(Method method, Random random) {
        var all = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
        Collections.shuffle(all, random);
        return switch (method.style()) {
            case SCALE -> new Choice.Step(random.nextInt(method.steps()));
            case MARKS -> new Choice.Marks(new HashSet<>(all.subList(0, random.nextInt(13))));
            case POINTS ->
                new Choice.Points(
                        all.stream().collect(Collectors.toMap(each -> each, each -> 100 - random.nextInt(3))));
            case ORDER -> new Choice.Order(all);
        };
    }
}

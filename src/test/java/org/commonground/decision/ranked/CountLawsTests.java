package org.commonground.decision.ranked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CountLawsTests {

    private static final List<String> CANDIDATES = List.of("A", "B", "C", "D", "E", "F");
    private static final Lot<String> LOT = Lot.byOrder(CANDIDATES);

    @Property
    void theOrderOfBallotsNeverMatters(
            @ForAll("ballots") List<Ranking<String>> ballots,
            @ForAll @IntRange(min = 1, max = 6) int seats,
            @ForAll Random chance) {
        var shuffled = new ArrayList<>(ballots);
        Collections.shuffle(shuffled, chance);

        assertThat(Count.of(CANDIDATES, shuffled, seats, LOT)).isEqualTo(Count.of(CANDIDATES, ballots, seats, LOT));
    }

    @Property
    void equalBallotsCountTheSameTogetherAndOneByOne(
            @ForAll("ballots") List<Ranking<String>> ballots, @ForAll @IntRange(min = 1, max = 6) int seats) {
        var oneByOne = ballots.stream()
                .flatMap(each -> Collections.nCopies(each.ballots(), new Ranking<>(each.order(), 1)).stream())
                .toList();

        assertThat(Count.of(CANDIDATES, oneByOne, seats, LOT)).isEqualTo(Count.of(CANDIDATES, ballots, seats, LOT));
    }

    @Property
    void everySeatIsFilledOnceByThoseWhomTheBallotsName(
            @ForAll("ballots") List<Ranking<String>> ballots, @ForAll @IntRange(min = 1, max = 6) int seats) {
        var named = ballots.stream()
                .flatMap(each -> each.order().stream())
                .distinct()
                .toList();

        assertThat(Count.of(CANDIDATES, ballots, seats, LOT).elected())
                .hasSize(Math.min(seats, named.size()))
                .doesNotHaveDuplicates()
                .isSubsetOf(named);
    }

    @Property
    void noVoteIsMadeOrLostAtAnyStage(
            @ForAll("ballots") List<Ranking<String>> ballots, @ForAll @IntRange(min = 1, max = 6) int seats) {
        var cast = ballots.stream().mapToLong(Ranking::ballots).sum() * Votes.ONE;

        for (var stage : Count.of(CANDIDATES, ballots, seats, LOT).stages()) {
            var held = stage.votes().values().stream().mapToLong(Votes::parts).sum();
            assertThat(held + stage.exhausted().parts()).isEqualTo(cast);
        }
    }

    @Property
    void whoIsFirstOnMoreThanHalfOfTheBallotsIsElected(
            @ForAll("ballots") List<Ranking<String>> ballots, @ForAll @IntRange(min = 1, max = 6) int seats) {
        var cast = ballots.stream().mapToInt(Ranking::ballots).sum();
        var more = new ArrayList<>(ballots);
        more.add(new Ranking<>(List.of("F"), cast + 1));

        assertThat(Count.of(CANDIDATES, more, seats, LOT).elected()).contains("F");
    }

    @Provide
    Arbitrary<List<Ranking<String>>> ballots() {
        var order = Arbitraries.shuffle(CANDIDATES)
                .flatMap(all -> Arbitraries.integers().between(1, all.size()).map(named -> all.subList(0, named)));
        return Combinators.combine(order, Arbitraries.integers().between(1, 9))
                .as((names, ballots) -> new Ranking<>(names, ballots))
                .list()
                .ofMaxSize(12);
    }
}

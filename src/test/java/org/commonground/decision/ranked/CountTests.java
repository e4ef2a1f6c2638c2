package org.commonground.decision.ranked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commonground.decision.ranked.Stage.Move;
import org.commonground.decision.ranked.Stage.Move.Exclusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTests {

    @Test
    void electsAtOnceWhoHasMoreThanHalf() {
        var result = Election.of("""
                seats 1
                candidates A B C
                5 A
                3 B
                1 C B""").count();

        assertThat(result.elected()).containsExactly("A");
        assertThat(result.stages()).hasSize(1);
    }

    @Test
    void halfIsNotMoreThanHalf() {
        var result = Election.of("""
                seats 1
                candidates A B C
                4 A
                3 B
                1 C B""").count("A");

        assertThat(result.stages()).hasSizeGreaterThan(1);
    }

    @Test
    void tellsLevelCandidatesApartByTheLatestEarlierStage() {
        // After D is excluded B and C have 4 each; before, C had 4 and B had 3, so B is the weaker one.
        var result = Election.of("""
                seats 1
                candidates A B C D
                6 A
                3 B A
                4 C A
                1 D B""").count("C");

        assertThat(moves(result)).startsWith(new Exclusion<>("D"), new Exclusion<>("B"));
        assertThat(result.stages()).allSatisfy(stage -> assertThat(stage.lots()).isEmpty());
    }

    @Test
    void drawsALotWhereTheBallotsNeverToldThemApartAndSaysSo() {
        var election = Election.of("""
                seats 1
                candidates A B C
                4 A
                2 B
                2 C""");

        var result = election.count("C", "B", "A");

        assertThat(moves(result)).startsWith(new Exclusion<>("C"));
        assertThat(result.stages().get(1).lots()).containsExactly("C");
        assertThat(moves(election.count("B", "C", "A"))).startsWith(new Exclusion<>("B"));
    }

    @Test
    void aTieOfTheLastTwoIsDecidedByLot() {
        var election = Election.of("""
                seats 1
                candidates A B
                3 A
                3 B""");

        assertThat(election.count("A", "B").elected()).containsExactly("B");
        assertThat(election.count("B", "A").elected()).containsExactly("A");
        assertThat(election.count("B", "A").stages().getLast().lots()).containsExactly("B");
    }

    @Test
    void handsTheLargestSurplusOnFirst() {
        var result = Election.of("""
                seats 3
                candidates A B C D
                9 A C
                8 B D
                1 C
                1 D""").count();

        assertThat(moves(result).getFirst()).isEqualTo(new Move.Surplus<>("A"));
        assertThat(result.elected()).startsWith("A", "B");
    }

    @Test
    void cutsOffTheSixthDecimalPlaceAndCountsItAsExhausted() {
        // Three of seven votes go on, 0.428571… for each ballot.
        var result = Election.of("""
                seats 2
                candidates A B C
                7 A B
                2 C""").count();

        assertThat(result.quota()).hasToString("4");
        assertThat(result.stages().get(1).votes().get("B")).hasToString("2.99999");
        assertThat(result.stages().get(1).exhausted()).hasToString("0.00001");
    }

    @Test
    void electsEverybodyWhoWasWantedWhereThereAreSeatsForAll() {
        var result = Election.of("""
                seats 3
                candidates A B
                1 A B""").count();

        assertThat(result.elected()).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void leavesASeatEmptyRatherThanElectSomebodyOnNoBallot() {
        var result = Election.of("""
                seats 2
                candidates Ada Bob
                5 Ada""").count();

        assertThat(result.elected()).containsExactly("Ada");
        assertThat(result.stages().getLast().votes()).containsKey("Bob");
    }

    @Test
    void electsNobodyWhereNobodyVoted() {
        var result = Count.of(List.of("A", "B"), List.<Ranking<String>>of(), 1, Lot.byOrder(List.of("A", "B")));

        assertThat(result.elected()).isEmpty();
        assertThat(result.stages()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"4, 3", "6, 3", "5, 3"})
    void electsInTheOrderOnWhichAllAreAgreedHoweverFewTheyAre(int voters, int seats) {
        var all = List.of("Ada", "Bob", "Cleo", "Dan", "Eve", "Finn");

        var result = Count.of(all, List.of(new Ranking<>(all, voters)), seats, Lot.byOrder(all));

        assertThat(result.elected()).containsExactlyElementsOf(all.subList(0, seats));
        assertThat(result.stages()).allSatisfy(stage -> assertThat(stage.lots()).isEmpty());
    }

    @Test
    void asksTheBallotsWhomTheyPreferBeforeALotIsDrawn() {
        // B and C have two votes each from the first; of the four who put A first, three want C rather than B.
        var result = Election.of("""
                seats 1
                candidates A B C
                3 A C B
                1 A B
                2 B
                2 C
                1 D""").count("C", "B", "A");

        assertThat(moves(result)).startsWith(new Exclusion<>("B"));
        assertThat(result.stages()).allSatisfy(stage -> assertThat(stage.lots()).isEmpty());
    }

    @Test
    void passesOverNamesThatDoNotStand() {
        var result = Election.of("""
                seats 1
                candidates A B
                2 X A
                1 B""").count();

        assertThat(result.elected()).containsExactly("A");
    }

    @Test
    void aBallotNamesSomebodyAndNobodyTwice() {
        assertThatThrownBy(() -> new Ranking<>(List.of("A", "B", "A"), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ranking<>(List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ranking<>(List.of("A"), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Move<String>> moves(Result<String> result) {
        return result.stages().stream().flatMap(stage -> stage.move().stream()).toList();
    }
}

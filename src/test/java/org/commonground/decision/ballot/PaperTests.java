package org.commonground.decision.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaperTests {

    private static final List<String> THREE = List.of("A", "B", "C");
    private static final Paper MARKS = new Paper(Method.APPROVAL, THREE, 1, 0);
    private static final Paper SCORE = new Paper(Method.SCORE, THREE, 1, 5);
    private static final Paper DOTS = new Paper(Method.DOTS, THREE, 1, 5);
    private static final Paper ORDER = new Paper(Method.RANKED, THREE, 1, 0);

    @ParameterizedTest
    @EnumSource(names = {"YES_NO", "CONSENSUS", "FIST_TO_FIVE", "GRADIENTS"})
    void aPaperAboutOneProposalHasNoOptionsAndOneSeat(Method method) {
        assertThat(Paper.about(method)).isEqualTo(new Paper(method, List.of(), 1, 0));
        assertRefused(method, THREE, 1, 0);
        assertRefused(method, List.of(), 2, 0);
        assertRefused(method, List.of(), 0, 0);
        assertRefused(method, List.of(), 1, 3);
    }

    @ParameterizedTest
    @CsvSource({"APPROVAL, 0", "SCORE, 5", "DOTS, 5", "RANKED, 0"})
    void choosingTakesTwoToFortyOptions(Method method, int points) {
        assertRefused(method, List.of(), 1, points);
        assertRefused(method, options(1), 1, points);
        assertFine(method, options(2), 1, points);
        assertFine(method, options(Paper.MOST_OPTIONS), 1, points);
        assertRefused(method, options(Paper.MOST_OPTIONS + 1), 1, points);
    }

    @ParameterizedTest
    @CsvSource({"APPROVAL, 0", "SCORE, 5", "DOTS, 5", "RANKED, 0"})
    void thereAreOneToAllSeats(Method method, int points) {
        assertRefused(method, THREE, 0, points);
        assertFine(method, THREE, 1, points);
        assertFine(method, THREE, 3, points);
        assertRefused(method, THREE, 4, points);
    }

    @Test
    void refusesOptionsThatCannotBeToldApart() {
        assertRefused(Method.APPROVAL, List.of("A", "B", "A"), 1, 0);
        assertRefused(Method.APPROVAL, List.of("A", " "), 1, 0);
        assertRefused(Method.RANKED, List.of("A", ""), 1, 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"SCORE", "DOTS"})
    void pointsAreOneToAHundred(Method method) {
        assertRefused(method, THREE, 1, 0);
        assertRefused(method, THREE, 1, -1);
        assertFine(method, THREE, 1, 1);
        assertFine(method, THREE, 1, Paper.MOST_POINTS);
        assertRefused(method, THREE, 1, Paper.MOST_POINTS + 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVAL", "RANKED"})
    void marksAndOrdersKnowNoPoints(Method method) {
        assertRefused(method, THREE, 1, 1);
    }

    @Test
    void itsOptionsStayAsTheyWere() {
        var options = new ArrayList<>(THREE);
        var paper = new Paper(Method.APPROVAL, options, 1, 0);

        options.add("D");

        assertThat(paper.options()).containsExactly("A", "B", "C").isUnmodifiable();
    }

    @ParameterizedTest
    @CsvSource({"YES_NO, 3", "CONSENSUS, 4", "FIST_TO_FIVE, 6", "GRADIENTS, 8"})
    void aScaleAllowsItsStepsAndNoOthers(Method method, int steps) {
        var paper = Paper.about(method);

        assertThat(paper.allows(new Choice.Step(-1))).isFalse();
        assertThat(IntStream.range(0, steps)).allMatch(step -> paper.allows(new Choice.Step(step)));
        assertThat(paper.allows(new Choice.Step(steps))).isFalse();
    }

    @Test
    void marksStandBesideOptionsOfThePaper() {
        assertThat(MARKS.allows(new Choice.Marks(Set.of()))).isTrue();
        assertThat(MARKS.allows(new Choice.Marks(Set.of(0, 1, 2)))).isTrue();
        assertThat(MARKS.allows(new Choice.Marks(Set.of(0, 3)))).isFalse();
        assertThat(MARKS.allows(new Choice.Marks(Set.of(-1)))).isFalse();
    }

    @Test
    void aScoreGivesEachOptionItsPoints() {
        assertThat(SCORE.allows(new Choice.Points(Map.of()))).isTrue();
        assertThat(SCORE.allows(new Choice.Points(Map.of(0, 5, 1, 5, 2, 5)))).isTrue();
        assertThat(SCORE.allows(new Choice.Points(Map.of(0, 6)))).isFalse();
        assertThat(SCORE.allows(new Choice.Points(Map.of(0, -1)))).isFalse();
        assertThat(SCORE.allows(new Choice.Points(Map.of(3, 1)))).isFalse();
    }

    @Test
    void dotsAreSpentWithinTheBudget() {
        assertThat(DOTS.allows(new Choice.Points(Map.of()))).isTrue();
        assertThat(DOTS.allows(new Choice.Points(Map.of(0, 5)))).isTrue();
        assertThat(DOTS.allows(new Choice.Points(Map.of(0, 1, 1, 1, 2, 2)))).isTrue();
        assertThat(DOTS.allows(new Choice.Points(Map.of(0, 3, 1, 3)))).isFalse();
        assertThat(DOTS.allows(new Choice.Points(Map.of(0, 6, 1, -1)))).isFalse();
        assertThat(DOTS.allows(new Choice.Points(Map.of(3, 1)))).isFalse();
    }

    @Test
    void anOrderNamesNoOptionTwice() {
        assertThat(ORDER.allows(new Choice.Order(List.of()))).isTrue();
        assertThat(ORDER.allows(new Choice.Order(List.of(2)))).isTrue();
        assertThat(ORDER.allows(new Choice.Order(List.of(2, 0, 1)))).isTrue();
        assertThat(ORDER.allows(new Choice.Order(List.of(2, 0, 2)))).isFalse();
        assertThat(ORDER.allows(new Choice.Order(List.of(3)))).isFalse();
    }

    @Test
    void eachPaperAllowsItsOwnKindOfChoiceAlone() {
        var papers = List.of(Paper.YES_NO, MARKS, SCORE, ORDER);
        var choices = List.of(
                Side.YES, new Choice.Marks(Set.of(0)), new Choice.Points(Map.of(0, 1)), new Choice.Order(List.of(0)));

        for (var paper = 0; paper < papers.size(); paper++) {
            for (var choice = 0; choice < choices.size(); choice++) {
                assertThat(papers.get(paper).allows(choices.get(choice))).isEqualTo(paper == choice);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"YES_NO, ", "CONSENSUS, 2 3", "FIST_TO_FIVE, 0 1", "GRADIENTS, 7"})
    void asksThoseForReasonsWhoHoldTheOthersUpOrStandApart(Method method, String asked) {
        var paper = Paper.about(method);
        var steps = asked == null ? List.<String>of() : List.of(asked.split(" "));

        assertThat(IntStream.range(0, method.steps())
                        .filter(step -> paper.asksForReason(new Choice.Step(step)))
                        .mapToObj(String::valueOf))
                .isEqualTo(steps);
    }

    @Test
    void asksNobodyForReasonsWhoChoosesOptions() {
        assertThat(MARKS.asksForReason(new Choice.Marks(Set.of()))).isFalse();
        assertThat(SCORE.asksForReason(new Choice.Points(Map.of(0, 1)))).isFalse();
        assertThat(ORDER.asksForReason(new Choice.Order(List.of(2)))).isFalse();
    }

    private static List<String> options(int many) {
        return IntStream.range(0, many).mapToObj(each -> "Option " + each).toList();
    }

    private static void assertFine(Method method, List<String> options, int seats, int points) {
        assertThatCode(() -> new Paper(method, options, seats, points)).doesNotThrowAnyException();
    }

    private static void assertRefused(Method method, List<String> options, int seats, int points) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Paper(method, options, seats, points));
    }
}

package org.commonground.draft.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RebaseTests {

    private static Step type(int at, String text) {
        return new Replace(at, at, Slice.text(text), false);
    }

    private static Step delete(int from, int to) {
        return new Replace(from, to, Slice.EMPTY, false);
    }

    private static List<StepMap> put(TokenRow row, Step... steps) {
        Rebase.onto(row, List.of(steps), List.of());
        return Stream.of(steps).map(Step::map).toList();
    }

    @Test
    void appliesAFreshBatchAsItIs() {
        TokenRow row = OneLine.row("p()");
        List<Step> batch = List.of(type(1, "hi"), type(3, "!"));
        assertThat(Rebase.onto(row, batch, List.of())).isEqualTo(new Rebased(batch, List.of()));
        assertThat(OneLine.of(row)).isEqualTo("p(hi!)");
    }

    @Test
    void movesALateBatchBehindWhatCameBetween() {
        TokenRow row = OneLine.row("p(we meet)");
        List<StepMap> since = put(row, type(1, "Today "));
        Rebased rebased = Rebase.onto(row, List.of(type(8, " here"), type(13, ".")), since);
        assertThat(rebased.dropped()).isEmpty();
        assertThat(OneLine.of(row)).isEqualTo("p(Today we meet here.)");
    }

    /** Without mirrors the second step would lose its place inside of the first one's text. */
    @Test
    void letsABatchFindItsOwnInsertionsAgain() {
        TokenRow row = OneLine.row("p(abc)");
        List<StepMap> since = put(row, delete(1, 4), type(1, "xyz"));
        Rebase.onto(row, List.of(type(1, "13"), type(2, "2")), since);
        assertThat(OneLine.of(row)).isIn("p(123xyz)", "p(xyz123)");
    }

    @Test
    void dropsAndNamesWhatHasNoPlaceAnyMore() {
        TokenRow row = OneLine.row("p(a) p(bcd) p(e)");
        List<StepMap> since = put(row, delete(3, 8));
        Rebased rebased = Rebase.onto(row, List.of(type(1, "1"), type(7, "2"), type(11, "3")), since);
        assertThat(rebased.dropped()).containsExactly(1);
        assertThat(rebased.accepted()).hasSize(2);
        assertThat(OneLine.of(row)).isEqualTo("p(1a) p(3e)");
    }

    @Test
    void dropsFromAFreshBatchWhatDoesNotFitAndMovesTheRest() {
        TokenRow row = OneLine.row("p(abc)");
        Step inNoPlace = new Replace(1, 1, OneLine.slice(0, "p(x)", 0), false);
        Rebased rebased = Rebase.onto(row, List.of(type(1, "1"), inNoPlace, type(8, "2")), List.of());
        assertThat(rebased.dropped()).containsExactly(1);
        assertThat(OneLine.of(row)).isEqualTo("p(1abc2)");
    }

    /** "one", then one picture for another by halves, as some browsers tell it, then "three" behind both. */
    @Test
    void dropsAStepThatIsNoneOfOursAndMovesTheRestToWhereItBelongs() {
        TokenRow row = OneLine.row("p(well done 😀 all)");
        Step halves = Step.ofBatch(Map.of(
                "stepType",
                "replace",
                "from",
                16,
                "to",
                17,
                "slice",
                Map.of("content", List.of(Map.of("type", "text", "text", "\ude01 and")))));
        List<Step> batch = List.of(type(1, "one "), halves, type(21, " three"));

        assertThat(Rebase.onto(row, batch, List.of()).dropped()).containsExactly(1);
        assertThat(OneLine.of(row)).isEqualTo("p(one well done 😀 three all)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"stepType\":\"dance\"}",
                "{\"stepType\":\"replace\",\"from\":1}",
                "{\"stepType\":\"replace\",\"from\":2,\"to\":1}",
                "{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"image\"}]}}",
                "{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"x\"}],\"openStart\":2}}"
            })
    void takesNoStepOfWhichTheShapeIsUnknown(String json) {
        assertThatThrownBy(() -> Step.ofBatch(JsonText.object(json))).isInstanceOf(Malformed.class);
    }

    @Test
    void dropsAllOfABatchAndLeavesTheRowAsItIs() {
        TokenRow row = OneLine.row("p(a) p(b)");
        List<StepMap> since = put(row, delete(3, 6));
        Rebased rebased = Rebase.onto(row, List.of(type(4, "x"), new AddMark(4, 5, Emphasis.EM)), since);
        assertThat(rebased).isEqualTo(new Rebased(List.of(), List.of(0, 1)));
        assertThat(OneLine.of(row)).isEqualTo("p(a)");
    }

    @Test
    void marksTextThatMovedAndTextThatCameIn() {
        TokenRow row = OneLine.row("p(we meet)");
        List<StepMap> since = put(row, type(1, "so "), type(8, "x"));
        Rebase.onto(row, List.of(new AddMark(4, 8, Emphasis.STRONG)), since);
        assertThat(OneLine.of(row)).isEqualTo("p(so we *mxeet*)");
    }

    @Test
    void wrapsAParagraphThatGrewMeanwhile() {
        TokenRow row = OneLine.row("p(a)");
        List<StepMap> since = put(row, type(2, "bc"), new Replace(3, 3, OneLine.slice(1, "p() p()", 1), true));
        Rebase.onto(row, List.of(new ReplaceAround(0, 3, 0, 3, OneLine.slice(0, "quote()", 0), 1, true)), since);
        assertThat(OneLine.of(row)).isEqualTo("quote(p(ab) p(c))");
    }

    @Test
    void findsTheHeadingWhoseLevelIsSet() {
        TokenRow row = OneLine.row("p(a) h1(b)");
        List<StepMap> since = put(row, delete(0, 3));
        assertThat(Rebase.onto(row, List.of(new SetAttribute(3, "level", 2)), since)
                        .accepted())
                .containsExactly(new SetAttribute(0, "level", 2));
        assertThat(OneLine.of(row)).isEqualTo("h2(b)");
    }
}

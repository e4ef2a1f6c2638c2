package org.commonground.decision.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChoiceTests {

    static Stream<Arguments> choices() {
        return Stream.of(
                Arguments.of(Method.YES_NO, Side.YES, "0"),
                Arguments.of(Method.YES_NO, Side.NO, "1"),
                Arguments.of(Method.YES_NO, Side.ABSTAIN, "2"),
                Arguments.of(Method.CONSENSUS, new Choice.Step(Consensus.BLOCK), "3"),
                Arguments.of(Method.FIST_TO_FIVE, new Choice.Step(5), "5"),
                Arguments.of(Method.GRADIENTS, new Choice.Step(7), "7"),
                Arguments.of(Method.APPROVAL, new Choice.Marks(Set.of()), ""),
                Arguments.of(Method.APPROVAL, new Choice.Marks(Set.of(17, 0, 9)), "0,9,17"),
                Arguments.of(Method.SCORE, new Choice.Points(Map.of()), ""),
                Arguments.of(Method.SCORE, new Choice.Points(Map.of(17, 5, 0, 3, 9, 1)), "0:3,9:1,17:5"),
                Arguments.of(Method.DOTS, new Choice.Points(Map.of(1, 12)), "1:12"),
                Arguments.of(Method.RANKED, new Choice.Order(List.of()), ""),
                Arguments.of(Method.RANKED, new Choice.Order(List.of(2, 0, 11)), "2>0>11"));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void isWrittenInOneWayAndReadBack(Method method, Choice choice, String written) {
        assertThat(choice.written()).isEqualTo(written);
        assertThat(Choice.read(method, written)).isEqualTo(choice);
    }

    @Test
    void noPointsAndPointsLeftOutAreTheSame() {
        assertThat(new Choice.Points(Map.of(0, 0, 1, 2))).isEqualTo(new Choice.Points(Map.of(1, 2)));
        assertThat(new Choice.Points(Map.of(0, 0))).isEqualTo(new Choice.Points(Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "YES_NO; ''",
                "YES_NO; yes",
                "YES_NO; +1",
                "YES_NO; 01",
                "YES_NO; ' 1'",
                "YES_NO; 0,1",
                "APPROVAL; 1,0",
                "APPROVAL; 1,1",
                "APPROVAL; 1,",
                "APPROVAL; ,",
                "APPROVAL; 1,,2",
                "APPROVAL; 0>1",
                "APPROVAL; '0, 1'",
                "SCORE; 0",
                "SCORE; 0:0",
                "SCORE; 1:2,0:2",
                "SCORE; 0:1:2",
                "SCORE; 0:1,0:1",
                "SCORE; 0:1,0:2",
                "SCORE; 0:1,,1:2",
                "SCORE; ',0:1'",
                "SCORE; 0:1,",
                "SCORE; :",
                "SCORE; 0:",
                "SCORE; :1",
                "SCORE; a:1",
                "RANKED; >",
                "RANKED; 1>",
                "RANKED; >1",
                "RANKED; 1>>2",
                "RANKED; 1,2",
            })
    void refusesWhateverIsWrittenInAnotherWay(Method method, String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Choice.read(method, written));
    }
}

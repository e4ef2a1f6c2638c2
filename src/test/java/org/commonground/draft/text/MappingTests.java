package org.commonground.draft.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTests {

    @ParameterizedTest
    @CsvSource({
        // start, old, new; position; before, after
        "2, 0, 4,  0, 0, 0",
        "2, 0, 4,  2, 2, 6",
        "2, 0, 4,  3, 7, 7",
        "2, 4, 0,  2, 2, 2",
        "2, 4, 0,  4, 2, 2",
        "2, 4, 0,  6, 2, 2",
        "2, 4, 0,  7, 3, 3",
        "2, 4, 1,  2, 2, 2",
        "2, 4, 1,  4, 2, 3",
        "2, 4, 1,  6, 3, 3"
    })
    void mapsPositionsToTheSideThatIsAskedFor(int start, int old, int now, int position, int before, int after) {
        StepMap map = StepMap.replacing(start, old, now);
        assertThat(map.map(position, Side.BEFORE)).isEqualTo(before);
        assertThat(map.map(position, Side.AFTER)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        // position; deleted before it, after it, across it
        "2, false, true, false",
        "4, true, true, true",
        "6, true, false, false",
        "7, false, false, false"
    })
    void knowsWhatWasDeletedAround(int position, boolean before, boolean after, boolean across) {
        StepMap map = StepMap.replacing(2, 4, 0);
        assertThat(map.mapped(position, Side.BEFORE).deleted()).isEqualTo(before);
        assertThat(map.mapped(position, Side.AFTER).deleted()).isEqualTo(after);
        assertThat(map.mapped(position, Side.AFTER).deletedAfter()).isEqualTo(after);
        assertThat(map.mapped(position, Side.AFTER).deletedAcross()).isEqualTo(across);
    }

    @Test
    void goesBackTheSameWay() {
        StepMap map = StepMap.replacingAround(0, 1, 3, 5, 1, 2);
        assertThat(map.inverted().map(map.map(3, Side.AFTER), Side.AFTER)).isEqualTo(3);
        assertThat(map.inverted().map(map.map(8, Side.AFTER), Side.AFTER)).isEqualTo(8);
    }

    @Test
    void bringsBackWhatAMirrorImageBringsBack() {
        StepMap deletion = StepMap.replacing(2, 4, 0);
        Mapping plain = Mapping.through(List.of(deletion, deletion.inverted()));
        Mapping mirrored = new Mapping();
        mirrored.append(deletion);
        mirrored.append(deletion.inverted(), 0);
        assertThat(plain.map(4, Side.AFTER)).isEqualTo(6);
        assertThat(mirrored.map(4, Side.AFTER)).isEqualTo(4);
        assertThat(mirrored.mapped(4, Side.AFTER).deleted()).isFalse();
    }
}

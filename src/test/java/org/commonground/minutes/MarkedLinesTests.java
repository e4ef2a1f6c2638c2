package org.commonground.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commonground.edition.Block;
import org.commonground.edition.Run;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedLinesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /n welcome by the chair | welcome by the chair
            /d the budget stands    | [minutes.marked.d] the budget stands
            /m to adjourn           | [minutes.marked.m] to adjourn
            /q who pays             | [minutes.marked.q] who pays
            /x is no mark           | /x is no mark
            and/or d                | and/or d
            /nearly a mark          | /nearly a mark
            """)
    void sayWhatTheMarkMeans(String typed, String read) {
        var text = Map.<String, Object>of("type", "text", "text", typed);
        var paragraph = Map.<String, Object>of("type", "paragraph", "content", List.of(text));
        var json = Map.<String, Object>of("type", "doc", "content", List.of(paragraph));

        assertThat(MarkedLines.blocks(json, key -> "[" + key + "]"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Block.Paragraph.class,
                        line -> assertThat(Run.text(line.runs())).isEqualTo(read));
    }
}

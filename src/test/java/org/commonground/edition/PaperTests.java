package org.commonground.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaperTests {

    @Test
    void leavesControlCharactersOutAndKeepsTheRest() {
        assertThat(Run.words("a\u0000b\tc\r\nd\ud800e\ufeff😀").text()).isEqualTo("ab c  d\ufffde😀");
    }

    @Test
    void refusesWhatSaysNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Block.Heading.of(1, " \u0000"));
        assertThatIllegalArgumentException().isThrownBy(() -> Block.Heading.of(4, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> Block.Notice.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Block.BulletList(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Block.Fact.of("", "x"));
    }

    @Test
    void refusesARowThatDoesNotFitItsTable() {
        var columns = List.of(new Block.Column("Name", 1), new Block.Column("Came", 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Block.Table("", columns, List.of(Block.Row.of("Ada")), false));
    }

    @Test
    void refusesToBeDeeperThanAPage() {
        Block deep = Block.Paragraph.of("x");
        for (int i = 0; i < Block.DEEPEST; i++) {
            deep = new Block.Quote(List.of(deep));
        }
        var deepest = deep;

        assertThat(SamplePapers.of(deepest).blocks()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> SamplePapers.of(new Block.Quote(List.of(deepest))));
    }

    @Test
    void linksLeadToTheWebOrAMailbox() {
        assertThat(new Link("https://a.example/ñ?x=%zz|y").uri().orElseThrow())
                .hasToString("https://a.example/%C3%B1?x=%25zz%7Cy");
        assertThatIllegalArgumentException().isThrownBy(() -> new Link("file:///etc/passwd"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Link("https://a b"));
    }

    @Test
    void makesOneOfNeighboursThatLookAlike() {
        assertThat(new Block.Paragraph(List.of(Run.words("a"), Run.words(""), Run.words("b"))))
                .isEqualTo(Block.Paragraph.of("ab"));
    }

    @Test
    void wantsBothNumbersInTheWordsForAPage() {
        assertThat(PageWords.of("Page {0} of {1}.")).isEqualTo(new PageWords("Page ", " of ", "."));
        assertThatIllegalArgumentException().isThrownBy(() -> PageWords.of("Page {0}"));
    }
}

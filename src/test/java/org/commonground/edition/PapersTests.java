package org.commonground.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.edition.SamplePapers.PAGES;
import static org.commonground.edition.SamplePapers.minutes;

import java.util.TimeZone;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PapersTests {

    private static final Editions EDITIONS = new Editions();

    @Property(tries = 500, seed = "20261128")
    void readBackAsTheSamePaper(@ForAll("papers") Paper paper) {
        var back = Papers.read(Papers.written(paper));

        assertThat(back).isEqualTo(paper);
        assertThat(back.toString()).isEqualTo(paper.toString());
    }

    @Property(tries = 3, seed = "20261128")
    void giveTheSameFilesThoughOthersWereMadeMeanwhile(@ForAll("papers") Paper paper) {
        var pdf = EDITIONS.pdf(paper, Sheet.LETTER, PAGES);
        var word = EDITIONS.docx(paper, Sheet.LETTER, PAGES);
        EDITIONS.pdf(minutes(), Sheet.A4, PAGES);
        EDITIONS.docx(minutes(), Sheet.A4, PAGES);

        var back = Papers.read(Papers.written(paper));

        assertThat(EDITIONS.pdf(back, Sheet.LETTER, PAGES)).isEqualTo(pdf);
        assertThat(EDITIONS.docx(back, Sheet.LETTER, PAGES)).isEqualTo(word);
    }

    @Test
    void giveTheSameFilesOnAServerInAnotherZone() {
        var here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            var pdf = EDITIONS.pdf(minutes(), Sheet.LETTER, PAGES);
            var word = EDITIONS.docx(minutes(), Sheet.LETTER, PAGES);
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));

            assertThat(EDITIONS.pdf(minutes(), Sheet.LETTER, PAGES)).isEqualTo(pdf);
            assertThat(EDITIONS.docx(minutes(), Sheet.LETTER, PAGES)).isEqualTo(word);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Provide
    Arbitrary<Paper> papers() {
        return RandomPapers.papers();
    }
}

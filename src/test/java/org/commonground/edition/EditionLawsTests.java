package org.commonground.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.edition.SamplePapers.PAGES;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Whatever a paper holds, every form says it, all of it, and in its order. */
class EditionLawsTests {

    private static final Editions EDITIONS = new Editions();

    @Property(tries = 1_000)
    void markdownReadsBackAsTheSameBlocksWithTheSameWords(@ForAll("papers") Paper paper) {
        var markdown = EDITIONS.markdown(paper);

        assertThat(ReadMarkdown.of(markdown)).as(markdown).isEqualTo(ReadMarkdown.expected(paper));
    }

    @Property(tries = 60)
    void pdfIsReadOutInOrderAndWhole(@ForAll("papers") Paper paper) {
        try (var pdf = new ReadPdf(EDITIONS.pdf(paper, Sheet.A4, PAGES))) {
            assertThat(ReadPdf.inked(pdf.text())).isEqualTo(ReadPdf.expected(paper));
        }
    }

    @Property(tries = 20)
    void pdfKeepsToTheRulesOfAccessibility(@ForAll("papers") Paper paper) {
        assertThat(PdfUa.complaints(EDITIONS.pdf(paper, Sheet.LETTER, PAGES))).isEmpty();
    }

    @Property(tries = 60)
    void wordHasEveryWordInOrder(@ForAll("papers") Paper paper) throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(EDITIONS.docx(paper, Sheet.LETTER, PAGES)))) {
            assertThat(ReadWord.text(word)).isEqualTo(ReadWord.expected(paper));
        }
    }

    @Property(tries = 200)
    void plainTextHasEveryWord(@ForAll("papers") Paper paper) {
        var plain = ReadPdf.inked(EDITIONS.plain(paper));

        assertThat(paper.blocks().stream().flatMap(ReadWord::texts))
                .allSatisfy(text -> assertThat(plain).contains(ReadPdf.inked(text)));
    }

    @Property(tries = 10)
    void theSamePaperGivesTheSameFiles(@ForAll("papers") Paper paper) {
        assertThat(EDITIONS.pdf(paper, Sheet.A4, PAGES)).isEqualTo(EDITIONS.pdf(paper, Sheet.A4, PAGES));
        assertThat(EDITIONS.docx(paper, Sheet.A4, PAGES)).isEqualTo(EDITIONS.docx(paper, Sheet.A4, PAGES));
    }

    @Provide
    Arbitrary<Paper> papers() {
        return RandomPapers.papers();
    }
}

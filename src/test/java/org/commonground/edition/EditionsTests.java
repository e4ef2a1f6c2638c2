package org.commonground.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.edition.SamplePapers.MADE;
import static org.commonground.edition.SamplePapers.PAGES;
import static org.commonground.edition.SamplePapers.minutes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class EditionsTests {

    private static final Editions EDITIONS = new Editions();

    @Test
    void pdfKeepsToPdfUa() {
        assertThat(PdfUa.complaints(EDITIONS.pdf(minutes(), Sheet.LETTER, PAGES)))
                .isEmpty();
    }

    @Test
    void setAccentsWithTheirLettersHoweverTheyWereTyped() {
        var paper = SamplePapers.of(new Block.Paragraph(List.of(Run.words("Nguye\u0302\u0303n and Jose\u0301"))));
        try (var pdf = new ReadPdf(EDITIONS.pdf(paper, Sheet.A4, PAGES))) {
            assertThat(pdf.text()).contains("Nguy\u1EC5n and Jos\u00E9");
        }
        assertThat(EDITIONS.markdown(paper)).contains("Nguy\u1EC5n and Jos\u00E9");
    }

    @Test
    void holdNoSignThatTurnsWhatIsRead() {
        var paper =
                SamplePapers.of(new Block.Paragraph(List.of(Run.words("Pay \u202E50\u202C or \u206760\u2069 now"))));
        assertThat(EDITIONS.markdown(paper)).contains("Pay 50 or 60 now");
        try (var pdf = new ReadPdf(EDITIONS.pdf(paper, Sheet.A4, PAGES))) {
            assertThat(pdf.text()).contains("Pay 50 or 60 now");
        }
    }

    /** At the beginning of a word, and between two letters, a letter has another form. */
    @Test
    void pdfJoinsArabicLetters() throws IOException {
        var paper = SamplePapers.of(new Block.Paragraph(List.of(Run.words("مرحبا بالجميع"))));
        var forms = new TreeMap<String, Set<Integer>>();
        try (var pdf = new ReadPdf(EDITIONS.pdf(paper, Sheet.A4, PAGES))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    String letter = Normalizer.normalize(text.getUnicode(), Normalizer.Form.NFKC);
                    forms.computeIfAbsent(letter, first -> new TreeSet<>()).add(text.getCharacterCodes()[0]);
                }
            }.getText(pdf.document());
            assertThat(forms.get("م")).hasSize(2);
            assertThat(forms.get("ب")).hasSize(2);
            assertThat(Normalizer.normalize(new PDFTextStripper().getText(pdf.document()), Normalizer.Form.NFKC))
                    .contains("مرحبا بالجميع");
        }
    }

    /** An empty line writes nothing, so the lists on both sides of it are neighbours. */
    @Test
    void markdownTellsListsApartWithNothingButAnEmptyLineBetweenThem() {
        var one = new Block.BulletList(List.of(SamplePapers.item(new Block.Paragraph(List.of(Run.words("x"))))));
        var paper = SamplePapers.of(one, one, new Block.Paragraph(List.of()), one);
        assertThat(EDITIONS.markdown(paper)).contains("- x\n\n* x\n\n- x");
    }

    @Test
    void pdfSaysWhatItIs() throws IOException {
        try (var pdf = new ReadPdf(EDITIONS.pdf(minutes(), Sheet.LETTER, PAGES))) {
            var catalog = pdf.document().getDocumentCatalog();

            assertThat(catalog.getLanguage()).isEqualTo("en-US");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.document().getDocumentInformation().getTitle())
                    .isEqualTo("Minutes of the steering committee");
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>");
        }
    }

    @Test
    void pdfTellsAScreenReaderWhatEachPartIs() {
        try (var pdf = new ReadPdf(EDITIONS.pdf(minutes(), Sheet.LETTER, PAGES))) {
            assertThat(pdf.told("H1"))
                    .extracting(ReadPdf.Told::text)
                    .containsExactly("Minutes of the steering committee");
            assertThat(pdf.told("H2"))
                    .extracting(ReadPdf.Told::text)
                    .containsExactly("Attendance", "Outreach letter to motels", "Actions");
            assertThat(pdf.told("H3")).extracting(ReadPdf.Told::text).containsExactly("Decision", "What was asked");
            assertThat(pdf.told("H4")).extracting(ReadPdf.Told::text).containsExactly("Still open");
            assertThat(pdf.told("LI")).hasSize(6);
            assertThat(pdf.told("BlockQuote")).hasSize(1);
            assertThat(pdf.told("Link")).extracting(ReadPdf.Told::text).containsExactly("second draft");
            assertThat(scopes(pdf))
                    .contains("Name Both", "Organisation Column", "Amara Okafor Row", "What Column", "Place Row")
                    .doesNotContain("Send the letter to the printer Row");
            assertThat(ReadPdf.inked(pdf.text()).replaceAll("[^ -~]", ""))
                    .contains("Publicedition.3passageswithheld.PlaceHarborStreet");
        }
    }

    private static List<String> scopes(ReadPdf pdf) {
        return pdf.told("TH").stream()
                .map(cell -> cell.text() + " "
                        + cell.element()
                                .getAttributes()
                                .getObject(0)
                                .getCOSObject()
                                .getNameAsString("Scope"))
                .toList();
    }

    @Test
    void pdfHasBookmarksForItsHeadings() {
        try (var pdf = new ReadPdf(EDITIONS.pdf(minutes(), Sheet.A4, PAGES))) {
            List<String> bookmarks = new ArrayList<>();
            pdf.document()
                    .getDocumentCatalog()
                    .getDocumentOutline()
                    .children()
                    .forEach(item -> collect(item, bookmarks));

            assertThat(bookmarks)
                    .containsExactly(
                            "Attendance",
                            "Outreach letter to motels",
                            "Decision",
                            "What was asked",
                            "Still open",
                            "Actions");
        }
    }

    private static void collect(PDOutlineItem item, List<String> bookmarks) {
        bookmarks.add(item.getTitle());
        item.children().forEach(child -> collect(child, bookmarks));
    }

    @Test
    void pdfBringsItsTypefaces() throws IOException {
        try (var pdf = new ReadPdf(EDITIONS.pdf(minutes(), Sheet.A4, PAGES))) {
            List<PDFont> fonts = new ArrayList<>();
            for (var page : pdf.document().getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(fonts).extracting(PDFont::getName).anyMatch(name -> name.endsWith("DejaVuSans"));
        }
    }

    @Test
    void pdfCountsItsPagesInTheReadersWords() throws IOException {
        var words = PageWords.of("Página {0} de {1}");
        var paper = new Paper(
                Locale.forLanguageTag("es"), List.of(), "Acta", "", minutes().blocks(), MADE);

        try (var pdf = new ReadPdf(EDITIONS.pdf(paper, Sheet.A4, words))) {
            assertThat(new PDFTextStripper().getText(pdf.document())).contains("Página 1 de 2", "Página 2 de 2");
            assertThat(pdf.text()).doesNotContain("Página");
            assertThat(pdf.document().getDocumentCatalog().getLanguage()).isEqualTo("es");
            assertThat(pdf.document().getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
        }
    }

    @Test
    void neverSkipsALevelForAScreenReader() {
        var paper = SamplePapers.of(
                Block.Heading.of(3, "First"), Block.Heading.of(1, "Second"), Block.Heading.of(3, "Third"));

        try (var pdf = new ReadPdf(EDITIONS.pdf(paper, Sheet.A4, PAGES))) {
            assertThat(pdf.told("H2")).extracting(ReadPdf.Told::text).containsExactly("First", "Second");
            assertThat(pdf.told("H3")).extracting(ReadPdf.Told::text).containsExactly("Third");
        }
    }

    @Test
    void showsWhatNoTypefaceDrawsAsAReplacement() {
        try (var pdf = new ReadPdf(EDITIONS.pdf(SamplePapers.of(Block.Paragraph.of("a漢b")), Sheet.A4, PAGES))) {
            assertThat(pdf.text()).endsWith("a\uFFFDb");
        }
    }

    @Test
    void pagesOfARightToLeftLanguageBeginAtTheRight() {
        var paper = new Paper(
                Locale.forLanguageTag("ar"),
                List.of("ائتلاف"),
                "محضر الاجتماع",
                "",
                List.of(Block.Paragraph.of("حضر الجميع."), new Block.BulletList(List.of(Block.Item.of("بند")))),
                MADE);

        assertThat(PdfUa.complaints(EDITIONS.pdf(paper, Sheet.A4, PAGES))).isEmpty();
    }

    @Test
    void wordFindsHeadingsListsAndTables() throws IOException {
        try (var word = word(minutes())) {
            assertThat(styled(word, "Title")).containsExactly("Minutes of the steering committee");
            assertThat(styled(word, "Heading1")).containsExactly("Attendance", "Outreach letter to motels", "Actions");
            assertThat(styled(word, "Heading2")).containsExactly("Decision", "What was asked");
            assertThat(word.getStyles()
                            .getStyle("Heading2")
                            .getCTStyle()
                            .getPPr()
                            .getOutlineLvl()
                            .getVal())
                    .isEqualTo(java.math.BigInteger.ONE);
            assertThat(word.getParagraphs())
                    .filteredOn(paragraph -> paragraph.getNumID() != null)
                    .extracting(paragraph -> paragraph.getNumFmt() + paragraph.getNumIlvl())
                    .containsExactly("bullet0", "bullet0", "decimal1", "decimal1", "decimal1", "bullet0");
            assertThat(word.getTables()).hasSize(3);
            assertThat(word.getTables().get(1).getRow(0).isRepeatHeader()).isTrue();
            assertThat(word.getTables().get(1).getRow(1).isRepeatHeader()).isFalse();
        }
    }

    @Test
    void wordKnowsItsTitleLanguageAndPages() throws IOException {
        try (var word = word(minutes())) {
            var core = word.getProperties().getCoreProperties();
            assertThat(core.getTitle()).isEqualTo("Minutes of the steering committee");
            assertThat(core.getCreated().toInstant()).isEqualTo(MADE);
            assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("en-US");
            assertThat(word.getFooterList()
                            .getFirst()
                            .getParagraphs()
                            .getFirst()
                            .getCTP()
                            .getFldSimpleList())
                    .extracting(field -> field.getInstr())
                    .containsExactly("PAGE", "NUMPAGES");
        }
    }

    private static XWPFDocument word(Paper paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(EDITIONS.docx(paper, Sheet.LETTER, PAGES)));
    }

    private static List<String> styled(XWPFDocument word, String style) {
        return word.getParagraphs().stream()
                .filter(paragraph -> Objects.equals(paragraph.getStyle(), style))
                .map(XWPFParagraph::getText)
                .toList();
    }

    @Test
    void markdownComparesWell() {
        var changed = new ArrayList<>(minutes().blocks());
        changed.set(changed.size() - 3, Block.Paragraph.of("The printer pays."));

        assertThat(ReadMarkdown.of(EDITIONS.markdown(minutes()))).isEqualTo(ReadMarkdown.expected(minutes()));
        assertThat(EDITIONS.markdown(SamplePapers.of(changed)).lines().toList()).containsOnlyOnce("The printer pays.");
    }

    @Test
    void hostileTextsDoNoHarm() throws IOException {
        var texts = HostileTexts.all();
        List<Block> blocks = new ArrayList<>();
        for (var text : texts) {
            blocks.add(Block.Heading.of(1, "x" + text));
            blocks.add(Block.Paragraph.of(text));
            blocks.add(
                    new Block.Table(text, List.of(new Block.Column("x" + text, 1)), List.of(Block.Row.of(text)), true));
        }
        var paper = new Paper(Locale.US, texts.subList(0, 20), "x" + texts.get(0), texts.get(1), blocks, MADE);

        assertThat(texts).hasSize(200);
        assertThat(ReadMarkdown.of(EDITIONS.markdown(paper))).isEqualTo(ReadMarkdown.expected(paper));
        try (var word = word(paper)) {
            assertThat(ReadWord.text(word)).isEqualTo(ReadWord.expected(paper));
        }
        var file = EDITIONS.pdf(paper, Sheet.A4, PAGES);
        assertThat(PdfUa.complaints(file)).isEmpty();
        try (var pdf = new ReadPdf(file)) {
            assertThat(sorted(pdf.text())).isEqualTo(sorted(ReadPdf.expected(paper)));
        }
    }

    /** Right-to-left words lie in a PDF as they are seen, so only which characters there are can be compared. */
    private static String sorted(String text) {
        return ReadPdf.inked(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .filter(character -> character < 0x590)
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** FOP leaves out what follows in a list after lines of nothing but seams. */
    @Test
    void keepsWhatFollowsLinesWithoutInk() {
        var seam = Run.words("\u200b");
        var seams = new Block.Paragraph(List.of(seam, Run.lineBreak(), seam));
        var below = new Block.Heading(1, List.of(seam, Run.lineBreak(), seam, Run.lineBreak(), Run.words("who")));
        var item = new Block.Item(List.of(seams, below, new Block.Paragraph(List.of(Run.words("and when")))));
        var paper =
                new Paper(Locale.US, List.of(), "Minutes", "", List.of(new Block.NumberedList(1, List.of(item))), MADE);

        try (var pdf = new ReadPdf(EDITIONS.pdf(paper, Sheet.A4, PAGES))) {
            assertThat(ReadPdf.inked(pdf.text())).isEqualTo("Minutes1.whoandwhen");
        }
    }

    @Test
    void setsALongPaper() {
        List<Block> blocks = new ArrayList<>();
        IntStream.range(0, 45).forEach(i -> blocks.addAll(minutes().blocks()));

        try (var pdf = new ReadPdf(EDITIONS.pdf(SamplePapers.of(blocks), Sheet.LETTER, PAGES))) {
            assertThat(pdf.document().getNumberOfPages()).isGreaterThan(40);
            assertThat(pdf.told("H2")).hasSize(3 * 45);
        }
    }

    @Test
    void nothingIsReadFromElsewhere() {
        for (var uri : List.of("file:///etc/hostname", "http://127.0.0.1/x", "typeface:/application.properties")) {
            org.assertj.core.api.Assertions.assertThatIOException()
                    .isThrownBy(() -> new Closed().getResource(java.net.URI.create(uri)));
        }
    }
}

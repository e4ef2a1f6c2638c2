package org.commonground.edition;

import static org.commonground.edition.PdfEdition.points;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.SAXException;

/** The pages of one paper: sizes, letterhead, title, running foot, and the blocks between them. */
class PdfPages {

    private static final String INK = "#1f2a30";
    private static final String QUIET = "#55626b";
    private static final String ACCENT = "#0f5b5f";
    private static final String LINE = "#c9d1d5";
    private static final String FIRM_LINE = "#7c8a92";
    private static final double SIDE = 68;

    private final Fo fo;
    private final Paper paper;
    private final Sheet sheet;
    private final PageWords words;
    private final Headings headings;
    private final PdfBlocks blocks;

    PdfPages(Fo fo, Paper paper, Sheet sheet, PageWords words) {
        this.fo = fo;
        this.paper = paper;
        this.sheet = sheet;
        this.words = words;
        this.headings = new Headings(paper);
        this.blocks = new PdfBlocks(fo, headings.inOrder(), sheet.width() / 20.0 - 2 * SIDE);
    }

    void write() throws SAXException {
        fo.document(() -> fo.element("root", this::root, rootLook()));
    }

    private String[] rootLook() {
        return new String[] {
            "xml:lang", paper.languageTag(),
            "font-family", Typeface.LIBERATION.family(),
            "font-size", "10.5pt",
            "line-height", "15pt",
            "color", INK,
            "linefeed-treatment", "preserve",
            "text-align", "start"
        };
    }

    private void root() throws SAXException {
        fo.element("layout-master-set", this::masters);
        if (!headings.top().isEmpty()) {
            fo.element("bookmark-tree", () -> bookmarks(headings.top()));
        }
        fo.element(
                "page-sequence",
                () -> {
                    fo.element("static-content", this::foot, "flow-name", "foot", "role", "artifact");
                    fo.element("flow", this::body, "flow-name", "xsl-region-body");
                },
                "master-reference",
                "page",
                "id",
                "paper");
    }

    private void masters() throws SAXException {
        fo.element(
                "simple-page-master",
                () -> {
                    fo.empty("region-body", "margin-bottom", "40pt");
                    fo.empty("region-after", "region-name", "foot", "extent", "22pt", "display-align", "after");
                },
                "master-name",
                "page",
                "page-width",
                points(sheet.width() / 20.0),
                "page-height",
                points(sheet.height() / 20.0),
                "margin-top",
                "54pt",
                "margin-bottom",
                "36pt",
                "margin-left",
                points(SIDE),
                "margin-right",
                points(SIDE),
                "writing-mode",
                paper.isReadFromTheRight() ? "rl-tb" : "lr-tb");
    }

    private void bookmarks(List<Headings.Entry> entries) throws SAXException {
        for (var entry : entries) {
            fo.element(
                    "bookmark",
                    () -> {
                        fo.element("bookmark-title", () -> fo.text(entry.text()));
                        bookmarks(entry.below());
                    },
                    "internal-destination",
                    entry.id());
        }
    }

    /** Repeated on every page, and no part of what is read out. */
    private void foot() throws SAXException {
        fo.element(
                "table",
                () -> {
                    fo.empty("table-column", "column-width", "proportional-column-width(3)");
                    fo.empty("table-column", "column-width", "proportional-column-width(1)");
                    fo.element(
                            "table-body",
                            () -> fo.element("table-row", () -> {
                                fo.element(
                                        "table-cell", () -> fo.element("block", () -> blocks.text(shortTitle(), 60)));
                                fo.element(
                                        "table-cell", () -> fo.element("block", this::pageNumber, "text-align", "end"));
                            }));
                },
                "table-layout",
                "fixed",
                "width",
                "100%",
                "font-size",
                "8pt",
                "line-height",
                "11pt",
                "color",
                QUIET,
                "border-top",
                "0.5pt solid " + LINE,
                "padding-top",
                "6pt");
    }

    private String shortTitle() {
        var title = paper.title();
        return title.codePointCount(0, title.length()) <= 80
                ? title
                : title.substring(0, title.offsetByCodePoints(0, 79)) + "…";
    }

    private void pageNumber() throws SAXException {
        blocks.text(words.before(), 60);
        fo.empty("page-number");
        blocks.text(words.between(), 60);
        fo.empty("page-number-citation-last", "ref-id", "paper");
        blocks.text(words.after(), 60);
    }

    private void body() throws SAXException {
        letterhead();
        title();
        blocks.write(paper.blocks());
    }

    private void letterhead() throws SAXException {
        List<String> lines = new ArrayList<>(paper.letterhead());
        if (lines.isEmpty()) {
            return;
        }
        var name = lines.removeFirst();
        fo.element(
                "block",
                () -> {
                    fo.element(
                            "block",
                            () -> blocks.text(name, 60),
                            "font-size",
                            "13pt",
                            "line-height",
                            "18pt",
                            "font-weight",
                            "bold",
                            "color",
                            ACCENT);
                    for (var line : lines) {
                        fo.element(
                                "block",
                                () -> blocks.text(line, 100),
                                "font-size",
                                "8.5pt",
                                "line-height",
                                "12pt",
                                "color",
                                QUIET);
                    }
                },
                "role",
                "Div",
                "border-bottom",
                "0.75pt solid " + ACCENT,
                "padding-bottom",
                "8pt",
                "space-after",
                "30pt",
                "space-after.conditionality",
                "retain");
    }

    private void title() throws SAXException {
        fo.element(
                "block",
                () -> blocks.text(paper.title(), 40),
                "role",
                "H1",
                "font-size",
                "21pt",
                "line-height",
                "26pt",
                "font-weight",
                "bold",
                "keep-with-next.within-page",
                "always");
        if (!paper.subject().isEmpty()) {
            fo.element(
                    "block",
                    () -> blocks.text(paper.subject(), 80),
                    "font-size",
                    "11.5pt",
                    "line-height",
                    "16pt",
                    "color",
                    QUIET,
                    "space-before",
                    "3pt");
        }
        fo.empty("block", "role", "NonStruct", "space-after", "14pt", "line-height", "1pt", "font-size", "1pt");
    }

    static String ink() {
        return INK;
    }

    static String quiet() {
        return QUIET;
    }

    static String accent() {
        return ACCENT;
    }

    static String line() {
        return LINE;
    }

    static String firmLine() {
        return FIRM_LINE;
    }
}

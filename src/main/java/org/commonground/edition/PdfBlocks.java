package org.commonground.edition;

import static org.commonground.edition.PdfEdition.points;

import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.xml.sax.SAXException;

/** Blocks as formatting objects with the roles that a screen reader is told. */
class PdfBlocks {

    /** DejaVu tells how Arabic letters join under a few languages by name only, the same under each; this is OpenType's name for Urdu. */
    private static final String JOINING = "URD";

    private static final double INDENT = 18;
    private static final int DEEPEST_INDENT = 8;
    private static final double CHARACTER = 6.2;
    private static final double CELL_PADDING = 5;

    private final Fo fo;
    private final Iterator<Headings.Entry> headings;
    private final double width;

    PdfBlocks(Fo fo, Iterator<Headings.Entry> headings, double width) {
        this.fo = fo;
        this.headings = headings;
        this.width = width;
    }

    void write(List<Block> blocks) throws SAXException {
        write(blocks, 0);
    }

    /** @param depth how many lists and quotes lie around */
    private void write(List<Block> blocks, int depth) throws SAXException {
        for (int i = 0; i < blocks.size(); i++) {
            boolean leads = i + 1 < blocks.size() && isList(blocks.get(i + 1));
            write(blocks.get(i), depth, leads);
        }
    }

    private static boolean isList(Block block) {
        return block instanceof Block.BulletList || block instanceof Block.NumberedList;
    }

    /** @param leads whether the block says what a list is about, and so had better stay with it */
    private void write(Block block, int depth, boolean leads) throws SAXException {
        switch (block) {
            case Block.Heading heading -> heading(heading, depth);
            case Block.Paragraph paragraph -> paragraph(paragraph, depth, leads);
            case Block.BulletList list -> bullets(list, depth);
            case Block.NumberedList list -> numbers(list, depth);
            case Block.Quote quote -> quote(quote, depth);
            case Block.Rule ignored -> rule();
            case Block.Table table -> table(table, depth);
            case Block.Notice notice -> notice(notice, depth);
            case Block.KeyFacts facts -> facts(facts, depth);
        }
    }

    private void heading(Block.Heading heading, int depth) throws SAXException {
        var entry = headings.next();
        var look = Look.of(heading.level());
        fo.element(
                "block",
                () -> line(heading.runs(), longest(depth) * 2 / 3),
                "role",
                "H" + (entry.depth() + 1),
                "id",
                entry.id(),
                "font-size",
                points(look.size),
                "line-height",
                points(look.size + 5),
                "font-weight",
                "bold",
                "color",
                look.color,
                "space-before",
                points(look.before),
                "space-after",
                points(look.after),
                "keep-with-next.within-page",
                "always",
                "keep-together.within-page",
                "5");
    }

    private enum Look {
        CHAPTER(15, 20, 5, PdfPages.accent()),
        SECTION(12, 14, 3, PdfPages.ink()),
        PART(10.5, 10, 2, PdfPages.quiet());

        private final double size;
        private final double before;
        private final double after;
        private final String color;

        Look(double size, double before, double after, String color) {
            this.size = size;
            this.before = before;
            this.after = after;
            this.color = color;
        }

        static Look of(int level) {
            return values()[level - 1];
        }
    }

    private void paragraph(Block.Paragraph paragraph, int depth, boolean leads) throws SAXException {
        if (leavesInk(paragraph)) {
            fo.element(
                    "block",
                    () -> line(paragraph.runs(), longest(depth)),
                    "space-after",
                    "6pt",
                    "orphans",
                    "2",
                    "widows",
                    "2");
        }
    }

    private void bullets(Block.BulletList list, int depth) throws SAXException {
        List<String> labels = new ArrayList<>();
        list.items().forEach(item -> labels.add("•"));
        list(list.items(), labels, depth);
    }

    private void numbers(Block.NumberedList list, int depth) throws SAXException {
        List<String> labels = new ArrayList<>();
        list.items().forEach(item -> labels.add(list.start() + labels.size() + "."));
        list(list.items(), labels, depth);
    }

    private void list(List<Block.Item> items, List<String> labels, int depth) throws SAXException {
        double room =
                Math.max(depth < DEEPEST_INDENT ? INDENT : 9, labels.getLast().length() * CHARACTER + 4);
        fo.element(
                "list-block",
                () -> {
                    for (int i = 0; i < items.size(); i++) {
                        item(items.get(i), labels.get(i), depth + 1);
                    }
                },
                "provisional-distance-between-starts",
                points(room),
                "provisional-label-separation",
                "4pt",
                "space-after",
                "4pt");
    }

    private void item(Block.Item item, String label, int depth) throws SAXException {
        fo.element(
                "list-item",
                () -> {
                    fo.element(
                            "list-item-label",
                            () -> fo.element("block", () -> fo.text(label), "color", PdfPages.quiet()),
                            "end-indent",
                            "label-end()");
                    fo.element(
                            "list-item-body",
                            () -> {
                                if (draws(item.blocks())) {
                                    write(item.blocks(), depth);
                                } else {
                                    fo.empty("block");
                                }
                            },
                            "start-indent",
                            "body-start()");
                },
                "space-after",
                "2pt");
    }

    private static boolean draws(List<Block> blocks) {
        return blocks.stream().anyMatch(block -> !(block instanceof Block.Paragraph p) || leavesInk(p));
    }

    private static boolean leavesInk(Block.Paragraph paragraph) {
        return Texts.leavesInk(Run.text(paragraph.runs()));
    }

    private void quote(Block.Quote quote, int depth) throws SAXException {
        double room = depth < DEEPEST_INDENT ? 12 : 5;
        fo.element(
                "block",
                () -> write(quote.blocks(), depth + 1),
                "role",
                "BlockQuote",
                "start-indent",
                "inherited-property-value(start-indent) + " + points(room),
                "border-start-style",
                "solid",
                "border-start-width",
                "2pt",
                "border-start-color",
                PdfPages.line(),
                "padding-start",
                points(room - 3),
                "space-before",
                "2pt",
                "space-after",
                "6pt");
    }

    private void rule() throws SAXException {
        fo.empty(
                "block",
                "role",
                "NonStruct",
                "border-top",
                "0.5pt solid " + PdfPages.line(),
                "space-before",
                "8pt",
                "space-after",
                "10pt",
                "line-height",
                "1pt",
                "font-size",
                "1pt");
    }

    private void notice(Block.Notice notice, int depth) throws SAXException {
        fo.element(
                "block",
                () -> line(notice.runs(), longest(depth)),
                "start-indent",
                "inherited-property-value(start-indent) + 9pt",
                "end-indent",
                "inherited-property-value(end-indent) + 9pt",
                "padding",
                "6pt 8pt 6pt 8pt",
                "border",
                "0.75pt solid " + PdfPages.firmLine(),
                "background-color",
                "#f4f7f7",
                "space-before",
                "6pt",
                "space-after",
                "12pt",
                "keep-together.within-page",
                "5");
    }

    private void facts(Block.KeyFacts facts, int depth) throws SAXException {
        fo.element(
                "table",
                () -> {
                    fo.empty("table-column", "column-width", "proportional-column-width(1)", "fox:header", "true");
                    fo.empty("table-column", "column-width", "proportional-column-width(3)");
                    fo.element("table-body", () -> {
                        for (var fact : facts.facts()) {
                            fo.element("table-row", () -> fact(fact, depth), "keep-together.within-page", "5");
                        }
                    });
                },
                "table-layout",
                "fixed",
                "width",
                "100%",
                "space-before",
                "2pt",
                "space-after",
                "14pt");
    }

    private void fact(Block.Fact fact, int depth) throws SAXException {
        int longest = longest(depth);
        cell(
                List.of(Run.words(fact.label())),
                longest / 4,
                "padding",
                "1.5pt 8pt 1.5pt 0pt",
                "color",
                PdfPages.quiet());
        cell(fact.value(), longest * 3 / 4, "padding", "1.5pt 0pt 1.5pt 0pt");
    }

    private void table(Block.Table table, int depth) throws SAXException {
        if (!table.caption().isEmpty()) {
            fo.element(
                    "block",
                    () -> text(table.caption(), longest(depth)),
                    "font-weight",
                    "bold",
                    "font-size",
                    "9.5pt",
                    "line-height",
                    "13pt",
                    "space-before",
                    "8pt",
                    "space-after",
                    "3pt",
                    "keep-with-next.within-page",
                    "always");
        }
        fo.element(
                "table",
                () -> {
                    columns(table);
                    fo.element("table-header", () -> headerRow(table, depth));
                    fo.element("table-body", () -> rows(table, depth));
                },
                "table-layout",
                "fixed",
                "width",
                "100%",
                "font-size",
                "9.5pt",
                "line-height",
                "13pt",
                "space-before",
                "4pt",
                "space-after",
                "14pt");
    }

    private void columns(Block.Table table) throws SAXException {
        for (int i = 0; i < table.columns().size(); i++) {
            var width = "proportional-column-width(" + table.columns().get(i).weight() + ")";
            if (i == 0 && table.firstColumnNames()) {
                fo.empty("table-column", "column-width", width, "fox:header", "true");
            } else {
                fo.empty("table-column", "column-width", width);
            }
        }
    }

    private void headerRow(Block.Table table, int depth) throws SAXException {
        fo.element("table-row", () -> {
            for (var column : table.columns()) {
                cell(
                        List.of(Run.words(column.header())),
                        longest(table, column, depth) * 9 / 10,
                        "padding",
                        cellPadding(),
                        "font-weight",
                        "bold",
                        "display-align",
                        "after",
                        "border-top",
                        "0.5pt solid " + PdfPages.line(),
                        "border-bottom",
                        "0.75pt solid " + PdfPages.firmLine());
            }
        });
    }

    /** FOP wants a row in every table, so a table of nothing has an empty one. */
    private void rows(Block.Table table, int depth) throws SAXException {
        var rows = table.rows().isEmpty()
                ? List.of(new Block.Row(table.columns().stream()
                        .map(column -> Block.Cell.of(""))
                        .toList()))
                : table.rows();
        for (var row : rows) {
            fo.element(
                    "table-row",
                    () -> {
                        for (int i = 0; i < row.cells().size(); i++) {
                            cell(
                                    row.cells().get(i).runs(),
                                    longest(table, table.columns().get(i), depth),
                                    "padding",
                                    cellPadding(),
                                    "border-bottom",
                                    "0.5pt solid " + PdfPages.line());
                        }
                    },
                    "keep-together.within-page",
                    "5");
        }
    }

    private static String cellPadding() {
        return "3.5pt " + points(CELL_PADDING) + " 3.5pt " + points(CELL_PADDING);
    }

    private void cell(List<Run> runs, int longest, String... look) throws SAXException {
        fo.element(
                "table-cell",
                () -> fo.element(
                        "block", () -> line(runs, Math.max(2, longest)), "start-indent", "0pt", "end-indent", "0pt"),
                look);
    }

    /** How many characters of a word surely have room in a line. */
    private int longest(int depth) {
        return (int)
                ((width - Math.min(depth, DEEPEST_INDENT) * 24 - Math.max(0, depth - DEEPEST_INDENT) * 10) / CHARACTER);
    }

    private int longest(Block.Table table, Block.Column column, int depth) {
        int weights = table.columns().stream().mapToInt(Block.Column::weight).sum();
        double room = longest(depth) * CHARACTER * column.weight() / weights - 2 * CELL_PADDING;
        return (int) (room / CHARACTER);
    }

    private void line(List<Run> runs, int longest) throws SAXException {
        for (var stretch : Stretch.of(runs)) {
            var target = stretch.link().flatMap(Link::uri);
            if (target.isPresent()) {
                link(stretch, target.get(), longest);
            } else {
                runs(stretch.runs(), longest);
            }
        }
    }

    private void link(Stretch stretch, URI target, int longest) throws SAXException {
        var text = stretch.text().replace('\n', ' ').strip();
        fo.element(
                "basic-link",
                () -> runs(stretch.runs(), longest),
                "external-destination",
                target.toString(),
                "fox:alt-text",
                text.isEmpty() ? target.toString() : text,
                "color",
                PdfPages.accent(),
                "text-decoration",
                "underline");
    }

    private void runs(List<Run> runs, int longest) throws SAXException {
        for (var run : runs) {
            switch (run) {
                case Run.Break ignored -> fo.text("\n");
                case Run.Words words when words.marks().isEmpty() -> text(words.text(), longest);
                case Run.Words words -> fo.element("inline", () -> text(words.text(), longest), look(words));
            }
        }
    }

    private static String[] look(Run.Words words) {
        List<String> look = new ArrayList<>();
        if (words.has(Mark.STRONG)) {
            look.addAll(List.of("font-weight", "bold"));
        }
        if (words.has(Mark.EMPHASIS)) {
            look.addAll(List.of("font-style", "italic"));
        }
        if (words.has(Mark.UNDERLINE) || words.has(Mark.STRIKE)) {
            var under = words.has(Mark.UNDERLINE) || words.link().isPresent() ? "underline " : "";
            look.addAll(List.of("text-decoration", (under + (words.has(Mark.STRIKE) ? "line-through" : "")).strip()));
        }
        return look.toArray(String[]::new);
    }

    /** Words in the typefaces that draw them, with no seams but ours: FOP leaves out what follows lines of nothing but seams. */
    void text(String text, int longest) throws SAXException {
        for (var piece : Glyphs.of(LongWords.breakable(text.replace(LongWords.SEAM, ""), longest))) {
            if (piece.typeface().equals(Typeface.LIBERATION)) {
                fo.text(piece.text());
            } else {
                fo.element(
                        "inline",
                        () -> fo.text(piece.text()),
                        "font-family",
                        piece.typeface().family(),
                        "language",
                        JOINING);
            }
        }
    }
}

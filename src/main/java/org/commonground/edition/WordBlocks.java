package org.commonground.edition;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Blocks as Word's own paragraphs, lists and tables. */
class WordBlocks {

    private static final int INDENT = 360;
    private static final BigInteger BULLETS = BigInteger.ZERO;
    private static final BigInteger NUMBERS = BigInteger.ONE;
    private static final int DEEPEST_LEVEL = 8;
    private static final int DEEPEST_INDENT = 10;

    private final XWPFDocument document;
    private final WordLines lines;
    private final int width;

    WordBlocks(XWPFDocument document, WordLines lines, int width) {
        this.document = document;
        this.lines = lines;
        this.width = width;
    }

    /** Where a block stands: how many lists and quotes lie around it, how many of them are lists, and whether a quote is nearest. */
    private record Place(int depth, int lists, boolean quoted) {

        static final Place PAGE = new Place(0, 0, false);

        Place inList() {
            return new Place(depth + 1, lists + 1, false);
        }

        Place inQuote() {
            return new Place(depth + 1, lists, true);
        }

        int indent() {
            return Math.min(depth, DEEPEST_INDENT) * INDENT;
        }

        int level() {
            return Math.min(lists, DEEPEST_LEVEL);
        }
    }

    /** What stands before the first line of an item. */
    private record Label(BigInteger list, int level) {}

    void write(List<Block> blocks) {
        write(blocks, Place.PAGE);
    }

    private void write(List<Block> blocks, Place place) {
        blocks.forEach(block -> write(block, place));
    }

    private void write(Block block, Place place) {
        switch (block) {
            case Block.Heading heading -> lines.line(paragraph("Heading" + heading.level(), place), heading.runs());
            case Block.Paragraph paragraph -> lines.line(paragraph(style(place), place), paragraph.runs());
            case Block.BulletList list -> list(list.items(), list(BULLETS, place.level(), Optional.empty()), place);
            case Block.NumberedList list ->
                list(list.items(), list(NUMBERS, place.level(), Optional.of(list.start())), place);
            case Block.Quote quote -> write(quote.blocks(), place.inQuote());
            case Block.Rule ignored -> paragraph("Rule", place);
            case Block.Table table -> table(table, place);
            case Block.Notice notice -> lines.line(paragraph("Notice", place), notice.runs());
            case Block.KeyFacts facts -> facts(facts, place);
        }
    }

    private static String style(Place place) {
        if (place.quoted()) {
            return "Quote";
        }
        return place.depth() == 0 ? "Normal" : "ListParagraph";
    }

    private XWPFParagraph paragraph(String style, Place place) {
        var paragraph = lines.styled(document.createParagraph(), style);
        if (place.depth() > 0) {
            paragraph.setIndentationLeft(place.indent());
        }
        return paragraph;
    }

    /** Each list counts for itself, so each is a list of its own to Word. */
    private Label list(BigInteger kind, int level, Optional<Integer> start) {
        var numbering = document.getNumbering();
        var id = numbering.addNum(kind);
        start.ifPresent(first -> {
            var override = numbering.getNum(id).getCTNum().addNewLvlOverride();
            override.setIlvl(BigInteger.valueOf(level));
            override.addNewStartOverride().setVal(BigInteger.valueOf(first));
        });
        return new Label(id, level);
    }

    private void list(List<Block.Item> items, Label label, Place place) {
        items.forEach(item -> item(item, label, place.inList()));
    }

    private void item(Block.Item item, Label label, Place place) {
        boolean beginsWithWords = item.blocks().getFirst() instanceof Block.Paragraph;
        var first = lines.styled(document.createParagraph(), "ListParagraph");
        var number = first.getCTP().getPPr().addNewNumPr();
        number.addNewIlvl().setVal(BigInteger.valueOf(label.level()));
        number.addNewNumId().setVal(label.list());
        first.setIndentationLeft(place.indent());
        first.setIndentationHanging(INDENT);
        if (item.blocks().getFirst() instanceof Block.Paragraph paragraph) {
            lines.line(first, paragraph.runs());
        }
        write(item.blocks().subList(beginsWithWords ? 1 : 0, item.blocks().size()), place);
    }

    private void facts(Block.KeyFacts facts, Place place) {
        var table = table("FactTable", List.of(1, 3), place, false, true);
        for (var fact : facts.facts()) {
            var row = table.createRow();
            row.setCantSplitRow(true);
            lines.text(cell(row, 0, "FactLabel"), fact.label());
            lines.line(cell(row, 1, "FactText"), fact.value());
        }
        after(table);
    }

    private void table(Block.Table table, Place place) {
        if (!table.caption().isEmpty()) {
            lines.text(paragraph("Caption", place), table.caption());
        }
        var weights = table.columns().stream().map(Block.Column::weight).toList();
        var written = table("PaperTable", weights, place, true, table.firstColumnNames());
        var header = written.createRow();
        header.setRepeatHeader(true);
        header.setCantSplitRow(true);
        for (int i = 0; i < weights.size(); i++) {
            lines.text(cell(header, i, "TableHeading"), table.columns().get(i).header());
        }
        for (var row : table.rows()) {
            var line = written.createRow();
            line.setCantSplitRow(true);
            for (int i = 0; i < weights.size(); i++) {
                lines.line(cell(line, i, "TableText"), row.cells().get(i).runs());
            }
        }
        after(written);
    }

    private XWPFTable table(String style, List<Integer> weights, Place place, boolean firstRow, boolean firstColumn) {
        var table = document.createTable();
        table.removeRow(0);
        var look = table.getCTTbl().getTblPr();
        if (look.isSetTblBorders()) {
            look.unsetTblBorders();
        }
        table.setStyleID(style);
        int room = Math.max(width - place.indent(), width / 3);
        look.getTblW().setW(BigInteger.valueOf(room));
        look.getTblW().setType(STTblWidth.DXA);
        var indent = look.addNewTblInd();
        indent.setW(BigInteger.valueOf(place.indent()));
        indent.setType(STTblWidth.DXA);
        look.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var accents = look.addNewTblLook();
        accents.setFirstRow(firstRow);
        accents.setFirstColumn(firstColumn);
        accents.setNoHBand(true);
        accents.setNoVBand(true);
        var grid = table.getCTTbl().addNewTblGrid();
        int weightsTogether = weights.stream().mapToInt(Integer::intValue).sum();
        weights.forEach(
                weight -> grid.addNewGridCol().setW(BigInteger.valueOf((long) room * weight / weightsTogether)));
        return table;
    }

    private XWPFParagraph cell(XWPFTableRow row, int column, String style) {
        XWPFTableCell cell = row.getCell(column);
        if (cell == null) {
            cell = row.createCell();
        }
        var grid = row.getTable().getCTTbl().getTblGrid().getGridColArray(column);
        var width = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        var tcW = width.isSetTcW() ? width.getTcW() : width.addNewTcW();
        tcW.setW(grid.getW());
        tcW.setType(STTblWidth.DXA);
        var paragraph = cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().getFirst();
        return lines.styled(paragraph, style);
    }

    /** Two tables without a paragraph between them are one to Word. */
    private void after(XWPFTable table) {
        document.createParagraph().setSpacingAfter(0);
    }
}

package org.commonground.edition;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A Word document from top to bottom. */
final class ReadWord {

    private ReadWord() {}

    static String text(XWPFDocument document) {
        return document.getBodyElements().stream()
                .map(ReadWord::text)
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
    }

    private static String text(IBodyElement element) {
        return switch (element) {
            case XWPFParagraph paragraph -> paragraph.getText();
            case XWPFTable table ->
                table.getRows().stream()
                        .flatMap(row -> row.getTableCells().stream())
                        .map(cell -> cell.getText())
                        .collect(Collectors.joining());
            default -> throw new AssertionError("No such part was written: " + element);
        };
    }

    static String expected(Paper paper) {
        return Stream.concat(
                        Stream.concat(paper.letterhead().stream(), Stream.of(paper.title(), paper.subject())),
                        paper.blocks().stream().flatMap(ReadWord::texts))
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
    }

    /** All that a block says, a stretch at a time. */
    static Stream<String> texts(Block block) {
        return switch (block) {
            case Block.Heading heading -> texts(heading.runs());
            case Block.Paragraph paragraph -> texts(paragraph.runs());
            case Block.BulletList list ->
                list.items().stream().flatMap(item -> item.blocks().stream()).flatMap(ReadWord::texts);
            case Block.NumberedList list ->
                list.items().stream().flatMap(item -> item.blocks().stream()).flatMap(ReadWord::texts);
            case Block.Quote quote -> quote.blocks().stream().flatMap(ReadWord::texts);
            case Block.Rule ignored -> Stream.empty();
            case Block.Notice notice -> texts(notice.runs());
            case Block.KeyFacts facts ->
                facts.facts().stream().flatMap(fact -> Stream.concat(Stream.of(fact.label()), texts(fact.value())));
            case Block.Table table ->
                Stream.concat(
                        Stream.concat(
                                Stream.of(table.caption()),
                                table.columns().stream().map(Block.Column::header)),
                        table.rows().stream()
                                .flatMap(row -> row.cells().stream())
                                .flatMap(cell -> texts(cell.runs())));
        };
    }

    private static Stream<String> texts(List<Run> runs) {
        return runs.stream().filter(Run.Words.class::isInstance).map(run -> ((Run.Words) run).text());
    }
}

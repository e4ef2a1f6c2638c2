package org.commonground.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A paper as text that needs no program to be read. */
class PlainEdition {

    private static final int WIDEST_TABLE = 100;

    String write(Paper paper) {
        List<List<String>> parts = new ArrayList<>();
        parts.add(paper.letterhead());
        parts.add(underlined(paper.title(), "="));
        parts.add(text(paper.subject()));
        parts.addAll(parts(paper.blocks()));
        return String.join("\n", apart(parts)) + "\n";
    }

    private static List<List<String>> parts(List<Block> blocks) {
        return blocks.stream().map(PlainEdition::lines).toList();
    }

    private static List<String> lines(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> text(said(paragraph.runs()));
            case Block.BulletList list ->
                list(list.items(), Collections.nCopies(list.items().size(), "* "));
            case Block.NumberedList list -> list(list.items(), numbers(list));
            case Block.Quote quote -> behind("> ", "> ", apart(parts(quote.blocks())));
            case Block.Rule ignored -> List.of("* * *");
            case Block.Table table -> table(table);
            case Block.Notice notice -> behind("[ ", "  ", text(said(notice.runs()) + " ]"));
            case Block.KeyFacts facts ->
                facts.facts().stream().flatMap(fact -> fact(fact).stream()).toList();
        };
    }

    private static List<String> heading(Block.Heading heading) {
        var text = said(heading.runs()).replace('\n', ' ');
        return switch (heading.level()) {
            case 1 -> underlined(text, "-");
            case 2 -> List.of("## " + text);
            default -> List.of("### " + text);
        };
    }

    private static List<String> underlined(String text, String with) {
        return List.of(text, with.repeat(Math.min(72, text.codePointCount(0, text.length()))));
    }

    /** The words; a link's address behind it where the words do not say it. */
    private static String said(List<Run> runs) {
        return Stretch.of(runs).stream()
                .map(stretch -> stretch.link()
                        .map(Link::href)
                        .filter(href -> !stretch.text().strip().equals(href))
                        .map(href -> stretch.text() + " (" + href + ")")
                        .orElseGet(stretch::text))
                .collect(Collectors.joining());
    }

    private static List<String> text(String text) {
        return text.isBlank() ? List.of() : List.of(text.split("\n"));
    }

    private static List<String> fact(Block.Fact fact) {
        return behind(fact.label() + ": ", "  ", text(said(fact.value())));
    }

    private static List<String> numbers(Block.NumberedList list) {
        return IntStream.range(0, list.items().size())
                .mapToObj(i -> list.start() + i + ". ")
                .toList();
    }

    private static List<String> list(List<Block.Item> items, List<String> signs) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            var parts =
                    parts(items.get(i).blocks()).stream().flatMap(List::stream).toList();
            lines.addAll(behind(signs.get(i), " ".repeat(signs.get(i).length()), parts));
        }
        return lines;
    }

    private static List<String> table(Block.Table table) {
        List<List<String>> rows = table.rows().stream()
                .map(row -> row.cells().stream()
                        .map(cell -> said(cell.runs()).replace('\n', ' '))
                        .toList())
                .toList();
        var headers = table.columns().stream().map(Block.Column::header).toList();
        var lines = new ArrayList<>(text(table.caption()));
        int[] widths = widths(headers, rows);
        if (IntStream.of(widths).sum() + 3 * widths.length <= WIDEST_TABLE) {
            lines.add(row(headers, widths));
            lines.add(IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining("-+-")));
            rows.forEach(row -> lines.add(row(row, widths)));
        } else {
            lines.addAll(told(headers, rows));
        }
        return lines;
    }

    private static int[] widths(List<String> headers, List<List<String>> rows) {
        return IntStream.range(0, headers.size())
                .map(column -> Math.max(
                        headers.get(column).length(),
                        rows.stream()
                                .mapToInt(row -> row.get(column).length())
                                .max()
                                .orElse(0)))
                .toArray();
    }

    private static String row(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(
                        i -> cells.get(i) + " ".repeat(widths[i] - cells.get(i).length()))
                .collect(Collectors.joining(" | "))
                .stripTrailing();
    }

    /** A table too wide for a line, told row by row. */
    private static List<String> told(List<String> headers, List<List<String>> rows) {
        return rows.stream()
                .flatMap(row -> IntStream.range(0, headers.size())
                        .mapToObj(i -> (i == 0 ? "* " : "  ") + headers.get(i) + ": " + row.get(i)))
                .toList();
    }

    private static List<String> behind(String first, String others, List<String> lines) {
        List<String> behind = new ArrayList<>();
        for (var line : lines.isEmpty() ? List.of("") : lines) {
            behind.add(((behind.isEmpty() ? first : others) + line).stripTrailing());
        }
        return behind;
    }

    private static List<String> apart(List<List<String>> parts) {
        return parts.stream()
                .filter(part -> !part.isEmpty())
                .reduce((before, next) -> {
                    List<String> lines = new ArrayList<>(before);
                    lines.add("");
                    lines.addAll(next);
                    return lines;
                })
                .orElse(List.of());
    }
}

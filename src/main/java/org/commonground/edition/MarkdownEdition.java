package org.commonground.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A paper as Markdown: one line a paragraph, a blank line between blocks, nothing wrapped or aligned, so that only what changed differs. */
class MarkdownEdition {

    String write(Paper paper) {
        List<List<String>> parts = new ArrayList<>();
        if (!paper.letterhead().isEmpty()) {
            parts.add(paragraph(letterhead(paper.letterhead())));
        }
        parts.add(List.of("# " + MarkdownLine.single(List.of(Run.words(paper.title())))));
        if (!paper.subject().isEmpty()) {
            parts.add(paragraph(List.of(Run.words(paper.subject()))));
        }
        parts.addAll(parts(paper.blocks()));
        return String.join("\n", apart(parts)) + "\n";
    }

    private static List<Run> letterhead(List<String> lines) {
        List<Run> runs = new ArrayList<>();
        for (var line : lines) {
            if (!runs.isEmpty()) {
                runs.add(new Run.Break());
            }
            runs.add(Run.words(line));
        }
        return runs;
    }

    private static List<String> paragraph(List<Run> runs) {
        return Run.isBlank(runs) ? List.of() : MarkdownLine.lines(runs);
    }

    /** Each block as its lines. Neighbouring lists of one kind take turns with two signs, or they would be one list. */
    private static List<List<String>> parts(List<Block> blocks) {
        List<List<String>> parts = new ArrayList<>();
        boolean turn = false;
        Class<?> before = Block.class;
        for (var block : blocks) {
            boolean other = kind(block) == before && !turn;
            var lines = lines(block, other);
            if (!lines.isEmpty()) {
                parts.add(lines);
                before = kind(block);
                turn = other;
            }
        }
        return parts;
    }

    /** What the block is to a reader of Markdown. */
    private static Class<?> kind(Block block) {
        return block instanceof Block.KeyFacts ? Block.BulletList.class : block.getClass();
    }

    private static List<String> lines(Block block, boolean turn) {
        return switch (block) {
            case Block.Heading heading ->
                List.of("#".repeat(heading.level() + 1) + " " + MarkdownLine.single(heading.runs()));
            case Block.Paragraph paragraph -> paragraph(paragraph.runs());
            case Block.BulletList list -> bullets(list.items(), turn ? "* " : "- ");
            case Block.NumberedList list -> numbers(list, turn ? ") " : ". ");
            case Block.Quote quote -> quoted(apart(parts(quote.blocks())));
            case Block.Rule ignored -> List.of("___");
            case Block.Table table -> table(table);
            case Block.Notice notice -> quoted(paragraph(notice.runs()));
            case Block.KeyFacts facts ->
                bullets(facts.facts().stream().map(MarkdownEdition::fact).toList(), turn ? "* " : "- ");
        };
    }

    private static Block.Item fact(Block.Fact fact) {
        List<Run> runs = new ArrayList<>();
        runs.add(Run.words(fact.label() + ":", Mark.STRONG));
        if (!Run.isBlank(fact.value())) {
            runs.add(Run.words(" "));
            runs.addAll(fact.value());
        }
        return new Block.Item(List.of(new Block.Paragraph(runs)));
    }

    private static List<String> bullets(List<Block.Item> items, String sign) {
        return list(items, items.stream().map(item -> sign).toList());
    }

    private static List<String> numbers(Block.NumberedList list, String sign) {
        List<String> signs = new ArrayList<>();
        list.items().forEach(item -> signs.add(list.start() + signs.size() + sign));
        return list(list.items(), signs);
    }

    private static List<String> list(List<Block.Item> items, List<String> signs) {
        boolean tight = items.stream().allMatch(MarkdownEdition::isTight);
        List<List<String>> parts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            var parted = parts(items.get(i).blocks());
            parts.add(behind(signs.get(i), tight ? together(parted) : apart(parted)));
        }
        return tight ? together(parts) : apart(parts);
    }

    /** Whether a reader takes the item for a paragraph and at most one list below it, without blank lines between. */
    private static boolean isTight(Block.Item item) {
        var blocks = item.blocks().stream().filter(block -> !isBlank(block)).toList();
        return switch (blocks.size()) {
            case 0 -> true;
            case 1 -> blocks.getFirst() instanceof Block.Paragraph;
            case 2 -> blocks.getFirst() instanceof Block.Paragraph && mayFollowAtOnce(blocks.getLast());
            default -> false;
        };
    }

    /** An empty item or a number other than 1 does not begin a list in the middle of a paragraph. */
    private static boolean mayFollowAtOnce(Block block) {
        return switch (block) {
            case Block.BulletList list -> beginsWithWords(list.items());
            case Block.NumberedList list -> list.start() == 1 && beginsWithWords(list.items());
            default -> false;
        };
    }

    private static boolean beginsWithWords(List<Block.Item> items) {
        var first = items.getFirst().blocks().stream()
                .filter(block -> !isBlank(block))
                .findFirst();
        return items.stream().allMatch(MarkdownEdition::isTight) && first.isPresent();
    }

    private static boolean isBlank(Block block) {
        return block instanceof Block.Paragraph paragraph && Run.isBlank(paragraph.runs());
    }

    private static List<String> behind(String sign, List<String> lines) {
        List<String> item = new ArrayList<>();
        for (var line : lines.isEmpty() ? List.of("") : lines) {
            item.add(((item.isEmpty() ? sign : " ".repeat(sign.length())) + line).stripTrailing());
        }
        return item;
    }

    private static List<String> quoted(List<String> lines) {
        return (lines.isEmpty() ? List.of("") : lines)
                .stream().map(line -> ("> " + line).stripTrailing()).toList();
    }

    private static List<String> table(Block.Table table) {
        List<List<String>> parts = new ArrayList<>();
        if (!table.caption().isEmpty()) {
            parts.add(paragraph(List.of(Run.words(table.caption(), Mark.EMPHASIS))));
        }
        List<String> rows = new ArrayList<>();
        rows.add(row(table.columns().stream()
                .map(column -> MarkdownLine.single(List.of(Run.words(column.header()))))
                .toList()));
        rows.add(row(table.columns().stream().map(column -> "---").toList()));
        for (var row : table.rows()) {
            rows.add(row(row.cells().stream()
                    .map(cell -> MarkdownLine.single(cell.runs()))
                    .toList()));
        }
        parts.add(rows);
        return apart(parts);
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> "| " + cell + " ").collect(Collectors.joining("", "", "|"));
    }

    private static List<String> together(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    private static List<String> apart(List<List<String>> parts) {
        List<String> lines = new ArrayList<>();
        for (var part : parts) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(part);
        }
        return lines;
    }
}

package org.commonground.edition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** What somebody else's reader takes our Markdown for, one line a thing. */
final class ReadMarkdown extends AbstractVisitor {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .build();

    private final List<String> lines = new ArrayList<>();
    private final Deque<String> marks = new ArrayDeque<>();
    private StringBuilder text = new StringBuilder();

    static List<String> of(String markdown) {
        var reader = new ReadMarkdown();
        PARSER.parse(markdown).accept(reader);
        return reader.lines;
    }

    /** The same of a paper, without asking anybody. */
    static List<String> expected(Paper paper) {
        List<String> lines = new ArrayList<>();
        if (!paper.letterhead().isEmpty()) {
            lines.add("P " + String.join("\n", paper.letterhead()));
        }
        lines.add("H1 " + paper.title());
        if (!paper.subject().isEmpty()) {
            lines.add("P " + paper.subject());
        }
        expected(paper.blocks(), lines);
        return lines;
    }

    private static void expected(List<Block> blocks, List<String> lines) {
        for (var block : blocks) {
            switch (block) {
                case Block.Heading heading -> lines.add("H" + (heading.level() + 1) + " " + marked(heading.runs()));
                case Block.Paragraph paragraph -> paragraph(paragraph.runs(), lines);
                case Block.BulletList list -> items("UL", list.items(), lines);
                case Block.NumberedList list -> items("OL " + list.start(), list.items(), lines);
                case Block.Quote quote -> {
                    lines.add("QUOTE");
                    expected(quote.blocks(), lines);
                    lines.add("END");
                }
                case Block.Rule ignored -> lines.add("HR");
                case Block.Notice notice -> {
                    lines.add("QUOTE");
                    paragraph(notice.runs(), lines);
                    lines.add("END");
                }
                case Block.KeyFacts facts -> {
                    lines.add("UL");
                    for (var fact : facts.facts()) {
                        lines.add("LI");
                        List<Run> runs = new ArrayList<>();
                        runs.add(Run.words(fact.label() + ":", Mark.STRONG));
                        if (!Run.isBlank(fact.value())) {
                            runs.add(Run.words(" "));
                            runs.addAll(fact.value());
                        }
                        paragraph(runs, lines);
                        lines.add("END");
                    }
                    lines.add("END");
                }
                case Block.Table table -> table(table, lines);
            }
        }
    }

    private static void items(String kind, List<Block.Item> items, List<String> lines) {
        lines.add(kind);
        for (var item : items) {
            lines.add("LI");
            expected(item.blocks(), lines);
            lines.add("END");
        }
        lines.add("END");
    }

    private static void table(Block.Table table, List<String> lines) {
        if (!table.caption().isEmpty()) {
            paragraph(List.of(Run.words(table.caption(), Mark.EMPHASIS)), lines);
        }
        lines.add("TABLE");
        lines.add("TR");
        table.columns().forEach(column -> lines.add("TH " + column.header()));
        for (var row : table.rows()) {
            lines.add("TR");
            row.cells().forEach(cell -> lines.add("TD " + marked(cell.runs())));
        }
        lines.add("END");
    }

    private static void paragraph(List<Run> runs, List<String> lines) {
        if (!Run.isBlank(runs)) {
            lines.add("P " + marked(runs));
        }
    }

    /** Each character with its marks; a space has none, since nobody sees the difference. */
    private static String marked(List<Run> runs) {
        var marked = new StringBuilder();
        for (var stretch : Stretch.of(Run.tidy(runs))) {
            stretch.link().ifPresent(link -> marked.append("{" + link.href() + "|"));
            for (var run : stretch.runs()) {
                switch (run) {
                    case Run.Break ignored -> marked.append('\n');
                    case Run.Words words -> append(marked, words.text(), signs(words));
                }
            }
            stretch.link().ifPresent(link -> marked.append("}"));
        }
        return marked.toString();
    }

    private static String signs(Run.Words words) {
        return words.marks().stream()
                .map(mark -> mark == Mark.STRIKE ? "STRIKE" : mark.name().substring(0, 3))
                .sorted()
                .toList()
                .toString();
    }

    private static void append(StringBuilder to, String text, String signs) {
        text.codePoints().forEach(character -> {
            to.appendCodePoint(character);
            if (!Character.isWhitespace(character) && !Character.isSpaceChar(character) && !signs.equals("[]")) {
                to.append(signs);
            }
        });
    }

    private String signs() {
        return marks.stream().distinct().sorted().toList().toString();
    }

    private void end(String kind) {
        lines.add(kind + " " + text);
        text = new StringBuilder();
    }

    private void around(String kind, Node node) {
        lines.add(kind);
        visitChildren(node);
        lines.add("END");
    }

    private void marked(String mark, Node node) {
        marks.push(mark);
        visitChildren(node);
        marks.pop();
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        end("H" + heading.getLevel());
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        end("P");
    }

    @Override
    public void visit(Text node) {
        append(text, node.getLiteral(), signs());
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append('\n');
    }

    @Override
    public void visit(StrongEmphasis node) {
        marked("STR", node);
    }

    @Override
    public void visit(Emphasis node) {
        marked("EMP", node);
    }

    @Override
    public void visit(org.commonmark.node.Link link) {
        text.append("{" + link.getDestination() + "|");
        visitChildren(link);
        text.append("}");
    }

    @Override
    public void visit(HtmlInline html) {
        switch (html.getLiteral()) {
            case "<br>" -> text.append('\n');
            case "<u>" -> marks.push("UND");
            case "<strong>" -> marks.push("STR");
            case "<em>" -> marks.push("EMP");
            case "<del>" -> marks.push("STRIKE");
            case "</u>", "</strong>", "</em>", "</del>" -> marks.pop();
            default -> throw new AssertionError("No such tag was written: " + html.getLiteral());
        }
    }

    @Override
    public void visit(BulletList list) {
        around("UL", list);
    }

    @Override
    public void visit(OrderedList list) {
        around("OL " + list.getMarkerStartNumber(), list);
    }

    @Override
    public void visit(ListItem item) {
        around("LI", item);
    }

    @Override
    public void visit(BlockQuote quote) {
        around("QUOTE", quote);
    }

    @Override
    public void visit(ThematicBreak rule) {
        lines.add("HR");
    }

    @Override
    public void visit(CustomBlock block) {
        if (!(block instanceof TableBlock)) {
            throw new AssertionError("No such block was written: " + block);
        }
        around("TABLE", block);
    }

    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case TableRow row -> {
                lines.add("TR");
                visitChildren(row);
            }
            case TableCell cell -> {
                visitChildren(cell);
                end(cell.isHeader() ? "TH" : "TD");
            }
            case Strikethrough strike -> marked("STRIKE", strike);
            default -> visitChildren(node);
        }
    }
}

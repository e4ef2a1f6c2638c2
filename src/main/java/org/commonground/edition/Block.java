package org.commonground.edition;

import java.util.Collection;
import java.util.List;

/** One part of a paper, from top to bottom. Whatever exists can be written in every form. */
public sealed interface Block {

    /** How many lists and quotes may lie in one another. */
    int DEEPEST = 12;

    /** @param level 1 to 3; the paper's title stands above them all */
    record Heading(int level, List<Run> runs) implements Block {

        public Heading {
            require(level >= 1 && level <= 3, "A heading has level 1, 2 or 3");
            runs = Run.tidy(runs);
            require(!Run.isBlank(runs), "A heading must say something");
        }

        public static Heading of(int level, String text) {
            return new Heading(level, List.of(Run.words(text)));
        }
    }

    record Paragraph(List<Run> runs) implements Block {

        public Paragraph {
            runs = Run.tidy(runs);
        }

        public static Paragraph of(String text) {
            return new Paragraph(List.of(Run.words(text)));
        }
    }

    record BulletList(List<Item> items) implements Block {

        public BulletList {
            items = List.copyOf(items);
            require(!items.isEmpty(), "A list has items");
        }
    }

    /** @param start the first item's number, 0 to 1,000,000 */
    record NumberedList(int start, List<Item> items) implements Block {

        public NumberedList {
            items = List.copyOf(items);
            require(!items.isEmpty(), "A list has items");
            require(start >= 0 && start <= 1_000_000, "A list starts at 0 to 1,000,000");
        }
    }

    /** What stands behind one bullet or number. */
    record Item(List<Block> blocks) {

        public Item {
            blocks = List.copyOf(blocks);
            require(!blocks.isEmpty(), "An item holds something");
        }

        public static Item of(String text) {
            return new Item(List.of(Paragraph.of(text)));
        }
    }

    record Quote(List<Block> blocks) implements Block {

        public Quote {
            blocks = List.copyOf(blocks);
            require(!blocks.isEmpty(), "A quote holds something");
        }
    }

    /** A line across the page. */
    record Rule() implements Block {}

    /**
     * @param caption what the table shows, or an empty text
     * @param firstColumnNames whether the first cell of a row says what the row is about
     */
    record Table(String caption, List<Column> columns, List<Row> rows, boolean firstColumnNames) implements Block {

        public Table {
            caption = Texts.stripped(Texts.clean(caption));
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            require(!columns.isEmpty() && columns.size() <= 20, "A table has 1 to 20 columns");
            int width = columns.size();
            require(rows.stream().allMatch(row -> row.cells().size() == width), "A row has a cell for each column");
        }
    }

    /**
     * @param header what the column's cells are
     * @param weight how wide the column is beside the others, 1 to 100
     */
    record Column(String header, int weight) {

        public Column {
            header = Texts.required(header, "A column's header");
            require(weight >= 1 && weight <= 100, "A column weighs 1 to 100");
        }
    }

    record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String... texts) {
            return new Row(List.of(texts).stream().map(Cell::of).toList());
        }
    }

    record Cell(List<Run> runs) {

        public Cell {
            runs = Run.tidy(runs);
        }

        public static Cell of(String text) {
            return new Cell(List.of(Run.words(text)));
        }
    }

    /** A boxed line that must not be overlooked, such as "Draft" or "3 passages withheld". */
    record Notice(List<Run> runs) implements Block {

        public Notice {
            runs = Run.tidy(runs);
            require(!Run.isBlank(runs), "A notice must say something");
        }

        public static Notice of(String text) {
            return new Notice(List.of(Run.words(text)));
        }
    }

    /** Pairs of label and value: when, where, who chaired. */
    record KeyFacts(List<Fact> facts) implements Block {

        public KeyFacts {
            facts = List.copyOf(facts);
            require(!facts.isEmpty(), "Key facts are at least one");
        }
    }

    record Fact(String label, List<Run> value) {

        public Fact {
            label = Texts.required(label, "A fact's label");
            value = Run.tidy(value);
        }

        public static Fact of(String label, String value) {
            return new Fact(label, List.of(Run.words(value)));
        }
    }

    /** How many lists and quotes lie in one another here; nought for a plain block. */
    static int depth(Block block) {
        return switch (block) {
            case BulletList list -> 1 + depthOf(list.items());
            case NumberedList list -> 1 + depthOf(list.items());
            case Quote quote -> 1 + depth(quote.blocks());
            case Heading ignored -> 0;
            case Paragraph ignored -> 0;
            case Rule ignored -> 0;
            case Table ignored -> 0;
            case Notice ignored -> 0;
            case KeyFacts ignored -> 0;
        };
    }

    static int depth(Collection<Block> blocks) {
        return blocks.stream().mapToInt(Block::depth).max().orElse(0);
    }

    private static int depthOf(List<Item> items) {
        return items.stream().mapToInt(item -> depth(item.blocks())).max().orElse(0);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}

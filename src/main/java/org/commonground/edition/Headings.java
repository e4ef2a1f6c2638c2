package org.commonground.edition;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The headings of a paper as an outline in which no level is skipped, as PDF/UA asks: a heading lies at most one level below the one
 * before it, whatever its own level says.
 */
final class Headings {

    /** @param depth 1 for the highest */
    record Entry(String id, String text, int depth, List<Entry> below) {}

    private final List<Entry> top = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry> path = new ArrayList<>();

    Headings(Paper paper) {
        paper.blocks().stream().flatMap(Headings::in).forEach(this::add);
    }

    private static Stream<Block.Heading> in(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading);
            case Block.Quote quote -> quote.blocks().stream().flatMap(Headings::in);
            case Block.BulletList list -> inItems(list.items());
            case Block.NumberedList list -> inItems(list.items());
            case Block.Paragraph ignored -> Stream.empty();
            case Block.Rule ignored -> Stream.empty();
            case Block.Table ignored -> Stream.empty();
            case Block.Notice ignored -> Stream.empty();
            case Block.KeyFacts ignored -> Stream.empty();
        };
    }

    private static Stream<Block.Heading> inItems(List<Block.Item> items) {
        return items.stream().flatMap(item -> item.blocks().stream()).flatMap(Headings::in);
    }

    private void add(Block.Heading heading) {
        int depth = Math.min(heading.level(), path.size() + 1);
        path.subList(depth - 1, path.size()).clear();
        var text = Run.text(heading.runs()).replace('\n', ' ').strip();
        var entry = new Entry("h" + entries.size(), text, depth, new ArrayList<>());
        (path.isEmpty() ? top : path.getLast().below).add(entry);
        path.add(entry);
        entries.add(entry);
    }

    List<Entry> top() {
        return top;
    }

    /** All of them from top to bottom, as they are met when the paper is written. */
    Iterator<Entry> inOrder() {
        return entries.iterator();
    }
}

package org.commonground.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.draft.DraftText;
import org.commonground.edition.Block;
import org.commonground.edition.Mark;
import org.commonground.edition.Run;
import org.commonground.minutes.MarkedLines;
import org.commonground.shell.Texts;

/** What a passage says, to read and not to write. Of a text that changes only the blocks that are others are drawn anew. */
final class ProseText extends Div {

    private long version = -1;
    private List<Block> shown = List.of();

    ProseText() {
        addClassName("prose-text");
    }

    void show(DraftText text) {
        if (text.version() != version) {
            version = text.version();
            draw(MarkedLines.blocks(text.json(), key -> getTranslation(key)));
        }
    }

    /** From the first block that is another to the last. A line that somebody writes in stays where it is while its words grow. */
    private void draw(List<Block> blocks) {
        var from = alike(shown, blocks);
        var behind = alike(
                shown.subList(from, shown.size()).reversed(),
                blocks.subList(from, blocks.size()).reversed());
        var old = shown.subList(from, shown.size() - behind);
        var fresh = blocks.subList(from, blocks.size() - behind);
        for (var place = 0; place < fresh.size(); place++) {
            var at = from + place;
            if (place >= old.size()) {
                addComponentAtIndex(at, component(fresh.get(place)));
            } else if (!reworded(getComponentAt(at), old.get(place), fresh.get(place))) {
                remove(getComponentAt(at));
                addComponentAtIndex(at, component(fresh.get(place)));
            }
        }
        for (var place = fresh.size(); place < old.size(); place++) {
            remove(getComponentAt(from + fresh.size()));
        }
        shown = blocks;
    }

    private static int alike(List<Block> one, List<Block> other) {
        var most = Math.min(one.size(), other.size());
        return IntStream.range(0, most)
                .filter(place -> !one.get(place).equals(other.get(place)))
                .findFirst()
                .orElse(most);
    }

    /** Puts other words into a paragraph that is one stretch of plain words before and after. */
    private static boolean reworded(Component paragraph, Block before, Block after) {
        var words = plain(before).flatMap(old -> plain(after));
        words.ifPresent(
                plain -> Texts.show((Span) paragraph.getChildren().findFirst().orElseThrow(), plain));
        return words.isPresent();
    }

    private static Optional<String> plain(Block block) {
        return block instanceof Block.Paragraph paragraph
                        && paragraph.runs().size() == 1
                        && paragraph.runs().getFirst() instanceof Run.Words words
                        && words.marks().isEmpty()
                        && words.link().isEmpty()
                ? Optional.of(words.text())
                : Optional.empty();
    }

    private static void put(HasComponents place, List<Block> blocks) {
        blocks.forEach(block -> place.add(component(block)));
    }

    private static Component component(Block block) {
        return switch (block) {
            case Block.Heading heading -> filled(new H4(), heading.runs());
            case Block.Paragraph paragraph -> filled(new Paragraph(), paragraph.runs());
            case Block.BulletList list -> items(new UnorderedList(), list.items());
            case Block.NumberedList list -> {
                var numbered = new OrderedList();
                numbered.getElement().setAttribute("start", String.valueOf(list.start()));
                yield items(numbered, list.items());
            }
            case Block.Quote quote -> {
                var quoted = new Div();
                quoted.addClassName("quoted");
                put(quoted, quote.blocks());
                yield quoted;
            }
            case Block.Rule rule -> new Hr();
            case Block.Table table -> new Div();
            case Block.Notice notice -> filled(new Paragraph(), notice.runs());
            case Block.KeyFacts facts -> new Div();
        };
    }

    private static <L extends Component & HasComponents> L items(L list, List<Block.Item> items) {
        for (var item : items) {
            var line = new ListItem();
            put(line, item.blocks());
            list.add(line);
        }
        return list;
    }

    private static <C extends Component & HasComponents> C filled(C place, List<Run> runs) {
        for (var run : runs) {
            switch (run) {
                case Run.Words words -> place.add(words(words));
                case Run.Break end -> place.getElement().appendChild(new Element("br"));
            }
        }
        return place;
    }

    private static Component words(Run.Words words) {
        if (words.link().isPresent()) {
            var link = new Anchor(words.link().get().href(), words.text());
            link.setRouterIgnore(true);
            link.getElement().setAttribute("rel", "noopener noreferrer").setAttribute("target", "_blank");
            return link;
        }
        var span = new Span(words.text());
        words.marks().forEach(mark -> span.addClassName(name(mark)));
        return span;
    }

    private static String name(Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }
}

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
import org.commonground.draft.DraftText;
import org.commonground.edition.Block;
import org.commonground.edition.Mark;
import org.commonground.edition.Run;
import org.commonground.minutes.MarkedLines;

/** What a passage says, to read and not to write. Is drawn anew only when its text is another. */
final class ProseText extends Div {

    private long version = -1;

    ProseText() {
        addClassName("prose-text");
    }

    void show(DraftText text) {
        if (text.version() != version) {
            version = text.version();
            removeAll();
            put(this, MarkedLines.blocks(text.json(), key -> getTranslation(key)));
        }
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

package org.commonground.purpose.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commonground.live.Presence;
import org.commonground.purpose.Matter;
import org.commonground.purpose.Wording;
import org.commonground.purpose.WordingId;
import org.commonground.shell.Texts;

/** Vision or mission: what it is for, and its candidate wordings. */
final class MatterSection extends Section {

    private final Matter matter;
    private final Presence presence;
    private final Paragraph count = new Paragraph();
    private final Div cards = new Div();
    private final Div nothing = new Div();
    private final Map<WordingId, WordingCard> shown = new LinkedHashMap<>();

    MatterSection(Matter matter, Presence presence, boolean mayBegin, Runnable begin) {
        this.matter = matter;
        this.presence = presence;
        addClassName("matter");
        getElement().setAttribute("aria-label", name());

        var guidance = matter.guidance();
        var what = new Paragraph(
                getTranslation(key("what")) + " " + getTranslation("purpose.guidance", guidance.from(), guidance.to()));
        what.addClassName("quiet");
        count.addClassName("quiet");
        var head = new Header(new Div(new H2(name()), what, count));
        if (mayBegin) {
            var button = new Button(getTranslation(key("begin")), click -> begin.run());
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.add(button);
        }
        cards.addClassName("cards");
        nothing.addClassNames("card", "nothing");
        nothing.add(new Paragraph(getTranslation(key("nothing"))));
        add(head, nothing, cards);
    }

    /** Shows these wordings; a card that stays is the same card as before, so nothing jumps. */
    void show(List<Wording> wordings, Function<Wording, Glimpse> glimpse) {
        nothing.setVisible(wordings.isEmpty());
        count.setVisible(!wordings.isEmpty());
        Texts.show(count, getTranslation("purpose.count", wordings.size()));
        var ids = wordings.stream().map(Wording::id).toList();
        shown.entrySet().removeIf(each -> {
            var gone = !ids.contains(each.getKey());
            if (gone) {
                cards.remove(each.getValue());
            }
            return gone;
        });
        for (var wording : wordings) {
            var card = shown.computeIfAbsent(wording.id(), id -> {
                var fresh = new WordingCard(wording, presence);
                cards.addComponentAtIndex(ids.indexOf(id), fresh);
                return fresh;
            });
            card.show(wording, glimpse.apply(wording));
        }
    }

    private String name() {
        return getTranslation("purpose.matter." + StandingPill.key(matter));
    }

    private String key(String rest) {
        return "purpose." + StandingPill.key(matter) + "." + rest;
    }
}

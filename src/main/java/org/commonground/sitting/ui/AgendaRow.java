package org.commonground.sitting.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.commonground.live.Place;
import org.commonground.live.Presence;
import org.commonground.live.Someone;
import org.commonground.live.ui.Live;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.ItemState;
import org.commonground.shell.Parts;
import org.commonground.shell.Texts;
import org.commonground.sitting.RoomState;

/** One item in the agenda of the room: where it stands, and who looks at it now. */
final class AgendaRow extends NativeButton {

    private static final int SHOWN = 3;
    private static final int NAMED = 12;

    private final ItemId item;
    private final Presence presence;
    private final Span number = new Span();
    private final Span heading = new Span();
    private final Span state = new Span();
    private final Parts<UUID, Someone, Avatar> faces = new Parts<>(Someone::id, AgendaRow::avatar);
    private final Span others = new Span();
    private final Div who = new Div(faces, others);
    private final Span minutes = new Span();
    private List<Someone> people = List.of();

    AgendaRow(Item item, Presence presence, Consumer<ItemId> chosen) {
        this.item = item.id();
        this.presence = presence;
        addClassName("room-item");
        addClickListener((ClickEvent<NativeButton> click) -> chosen.accept(this.item));
        number.addClassName("number");
        heading.addClassName("heading");
        state.addClassNames("quiet", "state");
        minutes.addClassName("minutes");
        who.addClassName("who");
        who.setVisible(false);
        var words = new Div(heading, state, who);
        words.addClassName("words");
        add(number, words, minutes);
        Live.of(this).on(place(item.id()), this::look);
    }

    /** Where those are who look at an item. */
    static Place place(ItemId item) {
        return Place.of("sitting-item", item.value());
    }

    void show(RoomState room, Item now, boolean shown) {
        Texts.show(number, String.valueOf(room.place(now.id())));
        Texts.show(heading, now.heading().heading());
        Texts.show(
                minutes, getTranslation("sitting.agenda.minutes", now.allotted().toMinutes()));
        minutes.setVisible(!now.allotted().isZero());
        Texts.show(
                state,
                now.state() == ItemState.WAITING
                        ? ""
                        : getTranslation("meeting.state." + now.state().key()));
        state.setVisible(now.state() != ItemState.WAITING);
        setClassName("now", now.state() == ItemState.CURRENT);
        setClassName("past", now.state() == ItemState.DONE || now.state() == ItemState.PARKED);
        setClassName("shown", shown);
        getElement().setAttribute("aria-current", shown ? "true" : "false");
    }

    private void look() {
        var now = presence.at(place(item));
        if (now.equals(people)) {
            return;
        }
        people = now;
        faces.show(now.stream().limit(SHOWN).toList());
        Texts.show(others, now.size() > SHOWN ? "+" + (now.size() - SHOWN) : "");
        who.setVisible(!now.isEmpty());
        var names = names(now);
        who.getElement().setAttribute("role", "img");
        who.getElement().setAttribute("aria-label", getTranslation("sitting.agenda.looking", names));
        who.getElement().setAttribute("title", names);
    }

    /** Of a full room not every name: they would go to every page whenever one more looks, and the roster has them. */
    private String names(List<Someone> people) {
        var first = people.stream().limit(NAMED).map(Someone::name).collect(Collectors.joining(", "));
        return people.size() > NAMED
                ? getTranslation("sitting.agenda.looking.others", first, people.size() - NAMED)
                : first;
    }

    private static Avatar avatar(Someone someone) {
        var avatar = new Avatar(someone.name());
        avatar.setColorIndex(someone.colour());
        avatar.getElement().setAttribute("aria-hidden", "true");
        return avatar;
    }
}

package org.commonground.sitting.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.commonground.live.Place;
import org.commonground.live.Presence;
import org.commonground.live.Someone;
import org.commonground.live.ui.Live;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.ItemState;
import org.commonground.sitting.RoomState;

/** One item in the agenda of the room: where it stands, and who looks at it now. */
final class AgendaRow extends NativeButton {

    private static final int SHOWN = 3;

    private final ItemId item;
    private final Presence presence;
    private final Span number = new Span();
    private final Span heading = new Span();
    private final Span state = new Span();
    private final Div who = new Div();
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
        number.setText(String.valueOf(room.place(now.id())));
        heading.setText(now.heading().heading());
        minutes.setText(getTranslation("sitting.agenda.minutes", now.allotted().toMinutes()));
        minutes.setVisible(!now.allotted().isZero());
        state.setText(
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
        who.removeAll();
        now.stream().limit(SHOWN).forEach(someone -> who.add(avatar(someone)));
        if (now.size() > SHOWN) {
            who.add(new Span("+" + (now.size() - SHOWN)));
        }
        who.setVisible(!now.isEmpty());
        var names = now.stream().map(Someone::name).collect(Collectors.joining(", "));
        who.getElement().setAttribute("role", "img");
        who.getElement().setAttribute("aria-label", getTranslation("sitting.agenda.looking", names));
        who.getElement().setAttribute("title", names);
    }

    private static Avatar avatar(Someone someone) {
        var avatar = new Avatar(someone.name());
        avatar.setColorIndex(someone.colour());
        avatar.getElement().setAttribute("aria-hidden", "true");
        return avatar;
    }
}

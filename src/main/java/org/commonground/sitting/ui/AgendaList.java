package org.commonground.sitting.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.function.Consumer;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemId;
import org.commonground.shell.Parts;
import org.commonground.sitting.RoomState;
import org.jspecify.annotations.Nullable;

/** The agenda at the left of the room, and below it the clock of what the meeting is at. */
final class AgendaList extends Nav {

    private final Parts<ItemId, Item, AgendaRow> rows;
    private final Paragraph nothing = new Paragraph(getTranslation("sitting.agenda.nothing"));
    private final ItemClock clock;

    AgendaList(Desks desks, Clock time, Consumer<ItemId> chosen) {
        addClassNames("card", "room-agenda");
        getElement().setAttribute("aria-label", getTranslation("sitting.agenda"));
        rows = new Parts<>(Item::id, item -> new AgendaRow(item, desks.presence(), chosen));
        rows.addClassName("room-items");
        clock = new ItemClock(time);
        var title = new H2(getTranslation("sitting.agenda"));
        title.addClassName("small");
        nothing.addClassName("quiet");
        add(title, nothing, rows, clock);
    }

    void show(RoomState state, @Nullable ItemId shown) {
        nothing.setVisible(state.items().isEmpty());
        rows.show(state.items());
        rows.show(state.items(), (row, item) -> row.show(state, item, item.id().equals(shown)));
        state.current().ifPresent(item -> clock.show(state.clock(item.id())));
        clock.setVisible(state.isUnderWay() && state.current().isPresent());
    }
}

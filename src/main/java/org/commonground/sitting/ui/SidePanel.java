package org.commonground.sitting.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import org.commonground.live.Someone;
import org.commonground.membership.Member;
import org.commonground.sitting.Attendance;
import org.commonground.sitting.RoomState;

/** One panel at a time: who is here, who wants to speak, and the chat. */
final class SidePanel extends Aside {

    private final RosterPanel roster;
    private final QueuePanel queue;
    private final ChatPanel chat;
    private final Tab people = new Tab();
    private final Tab turns = new Tab();
    private final Tab talk = new Tab(getTranslation("sitting.chat"));
    private final Tabs tabs = new Tabs(people, turns, talk);

    SidePanel(RoomState state, Desks desks) {
        addClassNames("card", "room-side");
        getElement().setAttribute("aria-label", getTranslation("sitting.side"));
        roster = new RosterPanel(state, desks);
        queue = new QueuePanel(state, desks);
        chat = new ChatPanel(state, desks);
        tabs.getElement().setAttribute("aria-label", getTranslation("sitting.side"));
        tabs.setWidthFull();
        tabs.addSelectedChangeListener(change -> turn());
        var panels = new Div(roster, queue, chat);
        panels.addClassName("room-panels");
        add(tabs, panels);
        turn();
    }

    void show(RoomState state, List<Someone> connected, Member self) {
        var here =
                (int) state.roll().lines().stream().filter(Attendance::isHere).count();
        people.setLabel(getTranslation("sitting.people", here));
        turns.setLabel(getTranslation("sitting.queue", state.floor().waiting().size()));
        roster.show(state, connected, self);
        queue.show(state, self);
        chat.show(state, self);
    }

    QueuePanel queue() {
        return queue;
    }

    void showPeople() {
        tabs.setSelectedTab(people);
    }

    void showQueue() {
        tabs.setSelectedTab(turns);
    }

    private void turn() {
        roster.setVisible(tabs.getSelectedTab() == people);
        queue.setVisible(tabs.getSelectedTab() == turns);
        chat.setVisible(tabs.getSelectedTab() == talk);
    }
}

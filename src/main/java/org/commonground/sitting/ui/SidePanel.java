package org.commonground.sitting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.commonground.live.Someone;
import org.commonground.membership.Member;
import org.commonground.shell.Texts;
import org.commonground.sitting.Attendance;
import org.commonground.sitting.RoomState;

/** One panel at a time: who is here, who wants to speak, and the chat. */
final class SidePanel extends Aside {

    private final RosterPanel roster;
    private final QueuePanel queue;
    private final ChatPanel chat;
    private final NativeButton people = new NativeButton("", click -> showPeople());
    private final NativeButton turns = new NativeButton("", click -> showQueue());
    private final NativeButton talk = new NativeButton(getTranslation("sitting.chat"), click -> showChat());

    SidePanel(RoomState state, Desks desks) {
        addClassNames("card", "room-side");
        getElement().setAttribute("aria-label", getTranslation("sitting.side"));
        roster = new RosterPanel(state, desks);
        queue = new QueuePanel(state, desks);
        chat = new ChatPanel(state, desks);
        var tabs = new Div(people, turns, talk);
        tabs.addClassName("room-tabs");
        var panels = new Div(roster, queue, chat);
        panels.addClassName("room-panels");
        add(tabs, panels);
        showPeople();
    }

    void show(RoomState state, List<Someone> connected, Member self) {
        var here =
                (int) state.roll().lines().stream().filter(Attendance::isHere).count();
        Texts.show(people, getTranslation("sitting.people", here));
        Texts.show(
                turns, getTranslation("sitting.queue", state.floor().waiting().size()));
        roster.show(state, connected, self);
        queue.show(state, self);
        chat.show(state, self);
    }

    QueuePanel queue() {
        return queue;
    }

    /** Brings the keyboard to the roll. */
    void goToRoll() {
        showPeople();
        roster.focus();
    }

    void showPeople() {
        turn(people, roster);
    }

    void showQueue() {
        turn(turns, queue);
    }

    private void showChat() {
        turn(talk, chat);
    }

    private void turn(NativeButton pressed, Component panel) {
        for (var each : List.of(people, turns, talk)) {
            each.getElement().setAttribute("aria-pressed", String.valueOf(each == pressed));
        }
        for (var each : List.of(roster, queue, chat)) {
            each.setVisible(each == panel);
        }
    }
}

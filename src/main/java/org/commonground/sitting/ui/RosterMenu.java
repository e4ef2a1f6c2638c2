package org.commonground.sitting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.commonground.membership.Member;
import org.commonground.membership.PersonId;
import org.commonground.membership.Right;
import org.commonground.sitting.Attendance;
import org.commonground.sitting.Declared;
import org.commonground.sitting.Marker;
import org.commonground.sitting.RoomState;

/**
 * What whoever keeps the roll can do with one line of it. One menu for all lines, filled when it is asked for: a menu in each of a hundred
 * rows was most of what a chair's page weighed, and went out whole whenever one of them changed.
 */
final class RosterMenu extends ContextMenu {

    /** Below the button, for whoever presses a key as for whoever clicks. */
    private static final String OPEN = """
            setTimeout(() => {
              const { left, bottom } = this.getBoundingClientRect();
              this.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, clientX: left, clientY: bottom }));
            })""";

    /** One line of the roll as it is when the menu opens. */
    record Asked(RoomState room, Attendance line) {}

    private final Desks desks;

    RosterMenu(Desks desks) {
        this.desks = desks;
        setOpenOnClick(true);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                setTarget(null);
            }
        });
    }

    /** Opens the menu for a line. */
    Button button(Supplier<Asked> asked) {
        var button = new Button(VaadinIcon.ELLIPSIS_DOTS_V.create());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.LUMO_ICON);
        button.addClassName("more");
        button.getElement().setAttribute("aria-haspopup", "menu");
        button.addClickListener(click -> open(button, asked.get()));
        return button;
    }

    /** The browser opens a menu by a click on what it belongs to: this one comes back here, and is let pass. */
    private void open(Component button, Asked asked) {
        if (button != getTarget()) {
            removeAll();
            fill(asked.room(), asked.line(), desks.self());
            setTarget(button);
            button.getElement().executeJs(OPEN);
        }
    }

    private void fill(RoomState now, Attendance line, Member self) {
        for (var declared : Declared.values()) {
            offer("sitting.roll.to." + declared.key(), by -> desks.attendances().declare(line.id(), declared, by));
        }
        if (line.late()) {
            offer("sitting.roll.on-time", by -> desks.attendances().onTime(line.id(), by));
        }
        addSeparator();
        if (self.may(Right.PRESIDE) && line.isHere()) {
            offer("sitting.roll.queue", by -> desks.speakers().add(line.id(), by));
        }
        line.person().ifPresent(person -> fillMarkers(now, line, person, self));
        addSeparator();
        offer("sitting.roll.strike", by -> desks.attendances().strike(line.id(), by));
    }

    private void fillMarkers(RoomState now, Attendance line, PersonId person, Member self) {
        var member = Optional.ofNullable(now.people().get(person));
        var presides = self.may(Right.PRESIDE) && now.holds(Marker.CHAIR, self.person());
        if (presides
                && !person.equals(self.person())
                && member.filter(each -> each.may(Right.PRESIDE)).isPresent()) {
            offer("sitting.roll.chair", by -> desks.markers().handOver(Marker.CHAIR, line.meeting(), person, by));
        }
        if ((presides || now.holds(Marker.SCRIBE, self.person()))
                && !now.holds(Marker.SCRIBE, person)
                && member.filter(each -> each.may(Right.RECORD)).isPresent()) {
            offer("sitting.roll.scribe", by -> desks.markers().handOver(Marker.SCRIBE, line.meeting(), person, by));
        }
    }

    /** @param deed of whoever they are when they choose it */
    private void offer(String key, Consumer<Member> deed) {
        addItem(getTranslation(key), click -> desks.attempt(() -> deed.accept(desks.self())));
    }
}

package org.commonground.sitting.ui;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonground.live.Someone;
import org.commonground.membership.Member;
import org.commonground.shell.Texts;
import org.commonground.sitting.Attendance;
import org.commonground.sitting.Attendances;
import org.commonground.sitting.Marker;
import org.commonground.sitting.RoomState;
import org.jspecify.annotations.Nullable;

/** One line of the roll: who it is, for whom they speak, how they attend, and whether they are connected. */
final class RosterRow extends Div {

    private final Desks desks;
    private final RosterMenu menu;
    private final Avatar avatar = new Avatar();
    private final Span name = new Span();
    private final Span how = new Span();
    private RosterMenu.Asked asked;
    /** What few rows have is made where it is wanted: a hundred rows are most of what a page weighs. */
    private @Nullable Span late;

    private @Nullable Button more;

    RosterRow(RoomState now, Attendance attendance, Desks desks, RosterMenu menu) {
        this.desks = desks;
        this.menu = menu;
        asked = new RosterMenu.Asked(now, attendance);
        addClassName("roster-row");
        avatar.setColorIndex(attendance
                .person()
                .map(person -> Someone.colourOf(person.value()))
                .orElse(0));
        avatar.getElement().setAttribute("aria-hidden", "true");
        name.addClassName("name");
        how.addClassName("quiet");
        add(avatar, name, how);
    }

    void show(RoomState now, Attendance attendance, boolean connected, Member self) {
        Texts.show(name, attendance.name());
        avatar.setName(attendance.name());
        setClassName("live", connected);
        Texts.show(how, String.join(" · ", about(now, attendance, connected)));
        showLate(attendance.late() && attendance.isHere());
        showMenu(now, attendance, Attendances.mayDeclare(self) && now.isUnderWay());
    }

    private void showLate(boolean isLate) {
        if (isLate && late == null) {
            late = new Span(getTranslation("sitting.roll.late"));
            late.addClassNames("pill", "now");
            addComponentAtIndex(3, late);
        }
        if (late != null) {
            late.setVisible(isLate);
        }
    }

    private void showMenu(RoomState now, Attendance attendance, boolean declares) {
        asked = new RosterMenu.Asked(now, attendance);
        if (declares && more == null) {
            more = menu.button(() -> asked);
            more.setAriaLabel(getTranslation("sitting.roll.more", attendance.name()));
            add(more);
        }
        if (more != null) {
            more.setVisible(declares);
        }
    }

    private List<String> about(RoomState now, Attendance attendance, boolean connected) {
        var words = new ArrayList<String>();
        if (!attendance.from().isEmpty()) {
            words.add(attendance.from());
        }
        attendance.person().ifPresent(person -> {
            for (var marker : Marker.values()) {
                if (now.holds(marker, person)) {
                    words.add(getTranslation("sitting.marker." + marker.key()));
                }
            }
        });
        if (now.roll().actsAsAlternate(attendance)) {
            words.add(getTranslation("sitting.roll.alternate"));
        }
        switch (attendance.declared()) {
            case PRESENT -> {}
            case REMOTE -> words.add(getTranslation("sitting.roll.remote"));
            case LEFT ->
                words.add(getTranslation(
                        "sitting.roll.left",
                        attendance.leftAt().map(desks.clock()::time).orElse("")));
            case EXCUSED -> words.add(getTranslation("sitting.roll.excused"));
        }
        if (attendance.late() && attendance.isHere()) {
            words.add(getTranslation(
                    "sitting.roll.since",
                    attendance.arrivedAt().map(desks.clock()::time).orElse("")));
        }
        if (attendance.isGuest()) {
            words.add(getTranslation("sitting.roll.guest"));
        }
        if (attendance.isHere() && attendance.connected() && !connected) {
            words.add(getTranslation("sitting.roll.offline"));
        }
        return words;
    }
}

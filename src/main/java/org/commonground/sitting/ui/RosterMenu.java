package org.commonground.sitting.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Optional;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.Member;
import org.commonground.membership.PersonId;
import org.commonground.membership.Right;
import org.commonground.sitting.Attendance;
import org.commonground.sitting.AttendanceId;
import org.commonground.sitting.Declared;
import org.commonground.sitting.Marker;
import org.commonground.sitting.RoomState;

/** What whoever keeps the roll can do with one line of it. */
final class RosterMenu extends MenuBar {

    private final Desks desks;
    private final AttendanceId line;
    private final Optional<PersonId> person;
    private final MenuItem onTime;
    private final MenuItem chair;
    private final MenuItem scribe;
    private final MenuItem queue;

    RosterMenu(Attendance attendance, Desks desks) {
        this.desks = desks;
        line = attendance.id();
        person = attendance.person();
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        addClassName("more");
        var top = addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        top.setAriaLabel(getTranslation("sitting.roll.more", attendance.name()));
        var menu = top.getSubMenu();
        for (var declared : Declared.values()) {
            menu.addItem(
                    getTranslation("sitting.roll.to." + declared.key()),
                    click -> desks.attempt(() -> desks.attendances().declare(line, declared, desks.self())));
        }
        onTime = menu.addItem(
                getTranslation("sitting.roll.on-time"),
                click -> desks.attempt(() -> desks.attendances().onTime(line, desks.self())));
        menu.addSeparator();
        queue = menu.addItem(
                getTranslation("sitting.roll.queue"),
                click -> desks.attempt(() -> desks.speakers().add(line, desks.self())));
        chair = menu.addItem(
                getTranslation("sitting.roll.chair"), click -> handOver(Marker.CHAIR, attendance.meeting()));
        scribe = menu.addItem(
                getTranslation("sitting.roll.scribe"), click -> handOver(Marker.SCRIBE, attendance.meeting()));
        menu.addSeparator();
        menu.addItem(
                getTranslation("sitting.roll.strike"),
                click -> desks.attempt(() -> desks.attendances().strike(line, desks.self())));
    }

    void show(RoomState now, Attendance attendance, Member self) {
        var member = person.flatMap(id -> Optional.ofNullable(now.people().get(id)));
        var presides = self.may(Right.PRESIDE) && now.holds(Marker.CHAIR, self.person());
        onTime.setVisible(attendance.late());
        queue.setVisible(self.may(Right.PRESIDE) && attendance.isHere());
        chair.setVisible(presides
                && member.filter(each ->
                                each.may(Right.PRESIDE) && !each.person().equals(self.person()))
                        .isPresent());
        scribe.setVisible((presides || now.holds(Marker.SCRIBE, self.person()))
                && member.filter(each -> each.may(Right.RECORD) && !now.holds(Marker.SCRIBE, each.person()))
                        .isPresent());
    }

    private void handOver(Marker marker, MeetingId meeting) {
        person.ifPresent(id -> desks.attempt(() -> desks.markers().handOver(marker, meeting, id, desks.self())));
    }
}

package org.commonground.sitting.ui;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.live.Someone;
import org.commonground.membership.Member;
import org.commonground.membership.Right;
import org.commonground.sitting.Attendance;
import org.commonground.sitting.AttendanceId;
import org.commonground.sitting.Attendances;
import org.commonground.sitting.Declared;
import org.commonground.sitting.Marker;
import org.commonground.sitting.RoomState;

/** One line of the roll: who it is, for whom they speak, how they attend, and whether they are connected. */
final class RosterRow extends Div {

    private final Desks desks;
    private final AttendanceId line;
    private final Avatar avatar = new Avatar();
    private final Div face = new Div(avatar);
    private final Span name = new Span();
    private final Span how = new Span();
    private final Span late = new Span(getTranslation("sitting.roll.late"));
    private final MenuBar more = new MenuBar();
    private final MenuItem onTime;
    private final MenuItem chair;
    private final MenuItem scribe;
    private final MenuItem queue;
    private RoomState state;

    RosterRow(RoomState state, Attendance attendance, Desks desks) {
        this.state = state;
        this.desks = desks;
        line = attendance.id();
        addClassName("roster-row");
        avatar.setColorIndex(attendance
                .person()
                .map(person -> Someone.colourOf(person.value()))
                .orElse(0));
        avatar.getElement().setAttribute("aria-hidden", "true");
        face.addClassName("face");
        name.addClassName("name");
        how.addClassName("quiet");
        late.addClassNames("pill", "now");
        var words = new Div(name, how);
        words.addClassName("words");
        more.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        more.addClassName("more");
        var top = more.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        top.setAriaLabel(getTranslation("sitting.roll.more", attendance.name()));
        var menu = top.getSubMenu();
        for (var declared : Declared.values()) {
            menu.addItem(
                    getTranslation("sitting.roll.to." + declared.key()),
                    click -> attempt(() -> desks.attendances().declare(line, declared, desks.self())));
        }
        onTime = menu.addItem(
                getTranslation("sitting.roll.on-time"),
                click -> attempt(() -> desks.attendances().onTime(line, desks.self())));
        menu.addSeparator();
        queue = menu.addItem(
                getTranslation("sitting.roll.queue"),
                click -> attempt(() -> desks.speakers().add(line, desks.self())));
        chair = menu.addItem(getTranslation("sitting.roll.chair"), click -> handOver(Marker.CHAIR));
        scribe = menu.addItem(getTranslation("sitting.roll.scribe"), click -> handOver(Marker.SCRIBE));
        menu.addSeparator();
        menu.addItem(
                getTranslation("sitting.roll.strike"),
                click -> attempt(() -> desks.attendances().strike(line, desks.self())));
        add(face, words, late, more);
    }

    void show(RoomState now, Attendance attendance, boolean connected, Member self) {
        state = now;
        name.setText(attendance.name());
        avatar.setName(attendance.name());
        face.setClassName("live", connected);
        how.setText(String.join(" · ", about(now, attendance, connected)));
        late.setVisible(attendance.late() && attendance.isHere());
        var declares = Attendances.mayDeclare(self) && now.isUnderWay();
        more.setVisible(declares);
        if (declares) {
            var member = attendance
                    .person()
                    .flatMap(id -> Optional.ofNullable(now.people().get(id)));
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

    private void handOver(Marker marker) {
        state.roll()
                .of(line)
                .flatMap(Attendance::person)
                .ifPresent(person -> attempt(
                        () -> desks.markers().handOver(marker, state.meeting().id(), person, desks.self())));
    }

    private void attempt(Runnable deed) {
        desks.attempt(deed);
    }
}

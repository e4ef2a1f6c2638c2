package org.commonground.sitting.ui;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonground.live.Someone;
import org.commonground.membership.Member;
import org.commonground.sitting.Attendance;
import org.commonground.sitting.Attendances;
import org.commonground.sitting.Marker;
import org.commonground.sitting.RoomState;
import org.jspecify.annotations.Nullable;

/** One line of the roll: who it is, for whom they speak, how they attend, and whether they are connected. */
final class RosterRow extends Div {

    private final Desks desks;
    private final Avatar avatar = new Avatar();
    private final Div face = new Div(avatar);
    private final Span name = new Span();
    private final Span how = new Span();
    private final Span late = new Span(getTranslation("sitting.roll.late"));
    /** Made for those who keep the roll, and for nobody else: a hundred rows of it are most of what a page weighs. */
    private @Nullable RosterMenu more;

    RosterRow(Attendance attendance, Desks desks) {
        this.desks = desks;
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
        add(face, words, late);
    }

    void show(RoomState now, Attendance attendance, boolean connected, Member self) {
        name.setText(attendance.name());
        avatar.setName(attendance.name());
        face.setClassName("live", connected);
        how.setText(String.join(" · ", about(now, attendance, connected)));
        late.setVisible(attendance.late() && attendance.isHere());
        showMenu(now, attendance, self);
    }

    private void showMenu(RoomState now, Attendance attendance, Member self) {
        var declares = Attendances.mayDeclare(self) && now.isUnderWay();
        if (declares && more == null) {
            more = new RosterMenu(attendance, desks);
            add(more);
        }
        if (more != null) {
            more.setVisible(declares);
            more.show(now, attendance, self);
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

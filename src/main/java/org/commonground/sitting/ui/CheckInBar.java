package org.commonground.sitting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.Member;
import org.commonground.sitting.Attendance;
import org.commonground.sitting.Declared;
import org.commonground.sitting.RoomState;

/** Asks whoever comes into a meeting in session whether they attend it. Looking on is allowed, too. */
final class CheckInBar extends Section {

    private final MeetingId meeting;
    private final Desks desks;
    private boolean looksOn;

    CheckInBar(MeetingId meeting, Desks desks) {
        this.meeting = meeting;
        this.desks = desks;
        addClassName("room-bar");
        getElement().setAttribute("aria-label", getTranslation("sitting.check-in"));
        var here = new Button(getTranslation("sitting.check-in.present"), click -> checkIn(Declared.PRESENT));
        var afar = new Button(getTranslation("sitting.check-in.remote"), click -> checkIn(Declared.REMOTE));
        here.addThemeVariants(ButtonVariant.PRIMARY);
        var only = new Button(getTranslation("sitting.check-in.only-look"), click -> {
            looksOn = true;
            setVisible(false);
        });
        only.addThemeVariants(ButtonVariant.TERTIARY);
        var deeds = new Div(here, afar, only);
        deeds.addClassName("row");
        add(new Span(getTranslation("sitting.check-in.ask")), deeds);
    }

    void show(RoomState state, Member self) {
        setVisible(state.isUnderWay()
                && !looksOn
                && state.roll().of(self.person()).filter(Attendance::isHere).isEmpty()
                && state.roll()
                        .of(self.person())
                        .filter(line -> line.declared() == Declared.LEFT)
                        .isEmpty());
    }

    private void checkIn(Declared how) {
        desks.attempt(() -> desks.attendances().checkIn(meeting, how, desks.self()));
    }
}

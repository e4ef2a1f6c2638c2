package org.commonground.sitting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.decision.Elector;
import org.commonground.live.Someone;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.Member;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.commonground.membership.Right;
import org.commonground.shell.Parts;
import org.commonground.shell.Texts;
import org.commonground.shell.Word;
import org.commonground.sitting.Attendance;
import org.commonground.sitting.AttendanceId;
import org.commonground.sitting.Attendances;
import org.commonground.sitting.Declared;
import org.commonground.sitting.RoomState;

/** Who attends and who is connected, side by side and never mixed; for whoever keeps the roll, how to take it. */
final class RosterPanel extends Div {

    private final MeetingId meeting;
    private final Desks desks;
    private final Div mine = new Div();
    private final Span myself = new Span();
    private final Button leave = new Button(getTranslation("sitting.leave"), click -> leave());
    private final Button take = new Button(getTranslation("sitting.roll.take"), click -> takeRoll());
    private final Button add = new Button(getTranslation("sitting.roll.add"), click -> add());
    private final H2 waiting = new H2();
    private final Parts<UUID, Someone, Arrival> arrivals;
    private final H2 here = new H2();
    private final Paragraph nobody = new Paragraph(getTranslation("sitting.roll.nobody"));
    private final Parts<AttendanceId, Attendance, RosterRow> present;
    private final H2 away = new H2(getTranslation("sitting.roll.away"));
    private final Parts<AttendanceId, Attendance, RosterRow> absent;
    private final Span missingCount = new Span();
    private final Details missing = new Details();
    private final Parts<OrganisationId, Elector, MissingSeat> missingSeats;
    private RoomState state;

    RosterPanel(RoomState state, Desks desks) {
        this.state = state;
        this.meeting = state.meeting().id();
        this.desks = desks;
        addClassName("roster");
        mine.addClassName("mine");
        leave.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        mine.add(myself, leave);
        arrivals = new Parts<>(Someone::id, someone -> new Arrival(someone, () -> seat(someone)));
        var menu = new RosterMenu(desks);
        present = new Parts<>(Attendance::id, line -> new RosterRow(state, line, desks, menu));
        absent = new Parts<>(Attendance::id, line -> new RosterRow(state, line, desks, menu));
        missingSeats = new Parts<>(Elector::seat, seat -> new MissingSeat(this.meeting, seat, desks));
        missing.setSummary(missingCount);
        missing.add(missingSeats);
        missing.addOpenedChangeListener(change -> showMissing(state, desks.self()));
        nobody.addClassName("quiet");
        for (var title : List.of(waiting, here, away)) {
            title.addClassName("small");
        }
        var deeds = new Div(take, add);
        deeds.addClassName("row");
        take.addThemeVariants(ButtonVariant.SMALL);
        add.addThemeVariants(ButtonVariant.SMALL);
        add(mine, deeds, waiting, arrivals, here, nobody, present, away, absent, missing);
    }

    /** @param people who is connected */
    void show(RoomState now, List<Someone> people, Member self) {
        state = now;
        var connected = people.stream().map(Someone::id).collect(Collectors.toSet());
        var declares = Attendances.mayDeclare(self) && now.isUnderWay();
        showMine(now, self);
        take.setVisible(declares);
        add.setVisible(declares);
        var unseated = declares
                ? people.stream()
                        .filter(each -> now.roll()
                                .of(new PersonId(each.id()))
                                .filter(line -> line.declared() != Declared.EXCUSED)
                                .isEmpty())
                        .toList()
                : List.<Someone>of();
        Texts.show(waiting, getTranslation("sitting.roll.unseated", unseated.size()));
        waiting.setVisible(!unseated.isEmpty());
        arrivals.show(unseated);
        var attending = now.roll().here();
        Texts.show(here, getTranslation("sitting.roll.here", attending.size()));
        nobody.setVisible(attending.isEmpty());
        tell(present, attending, connected, self);
        var gone = now.roll().lines().stream().filter(line -> !line.isHere()).toList();
        away.setVisible(!gone.isEmpty());
        tell(absent, gone, connected, self);
        showMissing(now, self);
    }

    /** Goes to what comes first in taking the roll. */
    void focus() {
        if (take.isVisible()) {
            take.focus();
        } else {
            getElement()
                    .executeJs("this.querySelector('button, vaadin-button:not([hidden]), vaadin-menu-bar')?.focus()");
        }
    }

    private void showMine(RoomState now, Member self) {
        var line = now.roll().of(self.person());
        mine.setVisible(now.isUnderWay() && line.isPresent());
        line.ifPresent(each -> {
            Texts.show(myself, getTranslation("sitting.mine." + each.declared().key()));
            leave.setVisible(each.isHere());
        });
    }

    private void tell(
            Parts<AttendanceId, Attendance, RosterRow> rows, List<Attendance> lines, Set<UUID> connected, Member self) {
        rows.show(lines);
        rows.show(
                lines,
                (row, line) -> row.show(
                        state,
                        line,
                        line.person()
                                .filter(id -> connected.contains(id.value()))
                                .isPresent(),
                        self));
    }

    private void showMissing(RoomState now, Member self) {
        var seats = now.seats().electors().stream()
                .filter(seat -> seat.attendance() != org.commonground.decision.Attendance.PRESENT)
                .toList();
        Texts.show(missingCount, getTranslation("sitting.seats.missing", seats.size()));
        missing.setVisible(now.isUnderWay() && !seats.isEmpty());
        var looked = missing.isOpened() ? seats : List.<Elector>of();
        missingSeats.show(looked);
        missingSeats.show(looked, (part, seat) -> part.show(seat, self.may(Right.PRESIDE)));
    }

    private void seat(Someone someone) {
        var how = state.meeting().link().isEmpty() ? Declared.PRESENT : Declared.REMOTE;
        desks.attempt(() -> desks.attendances().declare(meeting, new PersonId(someone.id()), how, desks.self()));
    }

    private void takeRoll() {
        desks.attempt(() -> Word.done(
                getTranslation("sitting.roll.taken", desks.attendances().takeRoll(meeting, desks.self()))));
    }

    private void add() {
        new AddToRollDialog(state, desks).open();
    }

    private void leave() {
        desks.attempt(() -> desks.attendances().leave(meeting, desks.self()));
    }

    /** A seat for which nobody is here. */
    private static final class MissingSeat extends Div {

        private final Span name = new Span();
        private final Button out = new Button();
        private boolean leftOut;

        MissingSeat(MeetingId meeting, Elector seat, Desks desks) {
            addClassNames("row", "apart");
            out.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            out.addClickListener(click ->
                    desks.attempt(() -> desks.attendances().leaveOut(meeting, seat.seat(), !leftOut, desks.self())));
            add(name, out);
        }

        void show(Elector seat, boolean presides) {
            leftOut = seat.attendance() == org.commonground.decision.Attendance.OUT;
            Texts.show(name, leftOut ? getTranslation("sitting.seats.out", seat.name()) : seat.name());
            Texts.show(out, getTranslation(leftOut ? "sitting.seats.count" : "sitting.seats.leave-out"));
            out.setAriaLabel(getTranslation(
                    leftOut ? "sitting.seats.count.named" : "sitting.seats.leave-out.named", seat.name()));
            out.setVisible(presides);
        }
    }
}

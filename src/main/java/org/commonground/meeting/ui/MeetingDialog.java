package org.commonground.meeting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonground.meeting.Heading;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Template;
import org.commonground.shell.FormDialog;
import org.commonground.structure.Body;

/** Plans a meeting, or says otherwise when, where and what it is. */
final class MeetingDialog extends FormDialog {

    private static final int USUAL_MINUTES = 90;

    private final Desks desks;
    private final Optional<Meeting> present;
    private final Consumer<MeetingId> done;
    private final Select<Body> body = new Select<>();
    private final TextField heading = new TextField(getTranslation("meeting.heading"));
    private final DateTimePicker start = new DateTimePicker(getTranslation("meeting.start"));
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("meeting.zone"));
    private final IntegerField minutes = new IntegerField(getTranslation("meeting.minutes"));
    private final TextField place = new TextField(getTranslation("meeting.place"));
    private final TextField link = new TextField(getTranslation("meeting.link"));
    private final Select<Template> template = new Select<>();

    private MeetingDialog(Desks desks, Optional<Meeting> present, String title, Consumer<MeetingId> done) {
        super(title, title);
        this.desks = desks;
        this.present = present;
        this.done = done;
        var bodies =
                desks.bodies().all(desks.self()).stream().filter(Body::works).toList();
        body.setLabel(getTranslation("meeting.body"));
        body.setItems(bodies);
        body.setItemLabelGenerator(each -> each.name().name());
        bodies.stream().findFirst().ifPresent(body::setValue);
        body.setVisible(present.isEmpty());
        heading.setAutofocus(true);
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        minutes.setMin(5);
        minutes.setStepButtonsVisible(true);
        minutes.setStep(5);
        link.setHelperText(getTranslation("meeting.link.help"));
        template.setLabel(getTranslation("meeting.template"));
        template.setItems(desks.templates().in(getLocale()));
        template.setItemLabelGenerator(each -> each == null
                ? getTranslation("meeting.template.none")
                : getTranslation("meeting.template.line", each.name(), each.minutes()));
        template.setEmptySelectionAllowed(true);
        template.setEmptySelectionCaption(getTranslation("meeting.template.none"));
        template.setVisible(present.isEmpty());
        template.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                minutes.setValue(change.getValue().minutes());
                if (heading.isEmpty()) {
                    heading.setValue(change.getValue().name());
                }
            }
        });
        start.setLocale(getLocale());
        fillIn();
        entries.place("meeting.refused.heading", heading);
        entries.place("meeting.refused.length", minutes);
        entries.place("meeting.refused.place", place);
        entries.place("meeting.refused.link", link);
        show(body, template, heading, start, zone, minutes, place, link);
    }

    static MeetingDialog planning(Desks desks, Consumer<MeetingId> planned) {
        return new MeetingDialog(desks, Optional.empty(), I18NProvider.translate("meeting.plan"), planned);
    }

    static MeetingDialog changing(Desks desks, Meeting meeting) {
        return new MeetingDialog(desks, Optional.of(meeting), I18NProvider.translate("meeting.change"), id -> {});
    }

    private void fillIn() {
        var here = desks.wall().zone();
        zone.setValue(present.map(Meeting::zoneName).orElse(here.getId()));
        minutes.setValue(present.map(Meeting::minutes).orElse(USUAL_MINUTES));
        start.setValue(present.map(each -> LocalDateTime.ofInstant(each.startsAt(), each.zone()))
                .orElse(LocalDateTime.of(desks.wall().today().plusWeeks(1), LocalTime.of(9, 0))));
        present.ifPresent(each -> {
            heading.setValue(each.heading().heading());
            place.setValue(each.place());
            link.setValue(each.link());
        });
    }

    @Override
    protected boolean done() {
        var called = entries.read(heading, Heading::new);
        if (start.isEmpty() || zone.isEmpty() || minutes.isEmpty()) {
            say(start.isEmpty(), start);
            say(zone.isEmpty(), zone);
            say(minutes.isEmpty(), minutes);
            return false;
        }
        return entries.attempt(() -> {
            var clock = ZoneId.of(zone.getValue());
            var at = start.getValue().atZone(clock).toInstant();
            present.ifPresentOrElse(
                    meeting -> desks.meetings()
                            .plan(
                                    meeting.planned(
                                            called.orElseThrow(),
                                            at,
                                            clock,
                                            minutes.getValue(),
                                            place.getValue(),
                                            link.getValue()),
                                    desks.self()),
                    () -> done.accept(planned(called.orElseThrow(), at, clock)));
        });
    }

    private <F extends com.vaadin.flow.component.shared.HasValidationProperties> void say(boolean missing, F field) {
        field.setErrorMessage(getTranslation("meeting.missing"));
        field.setInvalid(missing);
    }

    private MeetingId planned(Heading called, Instant at, ZoneId clock) {
        var meeting = desks.meetings()
                .plan(
                        body.getValue().id(),
                        called,
                        at,
                        clock,
                        minutes.getValue(),
                        place.getValue(),
                        link.getValue(),
                        desks.self());
        if (!template.isEmpty()) {
            desks.agendas().fill(meeting, template.getValue().lines(), desks.self());
        }
        return meeting;
    }
}

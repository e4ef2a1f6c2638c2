package org.commonground.meeting.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonground.meeting.Heading;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Template;
import org.commonground.meeting.ZoneNames;
import org.commonground.shell.FormDialog;
import org.commonground.structure.Body;
import org.jspecify.annotations.Nullable;

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
    private final RepeatFields repeats = new RepeatFields();
    private final Checkbox published = new Checkbox(getTranslation("meeting.publish.at-once"));
    private final Checkbox even = new Checkbox(getTranslation("meeting.series.even"));
    private final RadioButtonGroup<Boolean> reach = new RadioButtonGroup<>(getTranslation("meeting.series.reach"));

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
        zone.setItems(ZoneNames.places());
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
        start.addValueChangeListener(change -> repeats.beginOn(change.getValue()));
        published.setHelperText(getTranslation("meeting.publish.at-once.help"));
        published.setVisible(present.isEmpty());
        repeats.setVisible(present.isEmpty());
        var following = present.map(each ->
                        desks.meetings().following(each.id(), desks.self()).size())
                .orElse(0);
        reach.setItems(false, true);
        reach.setItemLabelGenerator(all ->
                all ? getTranslation("meeting.series.following", following) : getTranslation("meeting.series.this"));
        reach.setValue(false);
        reach.setVisible(following > 0);
        even.setVisible(false);
        reach.addValueChangeListener(change -> even.setVisible(change.getValue()));
        fillIn();
        entries.place("meeting.refused.heading", heading);
        entries.place("meeting.refused.length", minutes);
        entries.place("meeting.refused.place", place);
        entries.place("meeting.refused.link", link);
        entries.place("meeting.refused.series", repeats.times());
        show(reach, even, body, template, heading, start, zone, minutes, repeats, place, link, published);
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
            var at = ZonedDateTime.ofLocal(start.getValue(), clock, presentOffset());
            present.ifPresentOrElse(
                    meeting -> change(meeting.planned(
                            called.orElseThrow(),
                            at.toInstant(),
                            clock,
                            minutes.getValue(),
                            place.getValue(),
                            link.getValue())),
                    () -> done.accept(planned(called.orElseThrow(), at)));
        });
    }

    /** Tells which of the two is meant where the clock shows an hour twice. */
    private @Nullable ZoneOffset presentOffset() {
        return present.map(meeting -> meeting.zone().getRules().getOffset(meeting.startsAt()))
                .orElse(null);
    }

    private void change(Meeting planned) {
        if (reach.getValue()) {
            desks.meetings().planFollowing(planned, even.getValue(), desks.self());
        } else {
            desks.meetings().plan(planned, desks.self());
        }
    }

    private <F extends com.vaadin.flow.component.shared.HasValidationProperties> void say(boolean missing, F field) {
        field.setErrorMessage(getTranslation("meeting.missing"));
        field.setInvalid(missing);
    }

    private MeetingId planned(Heading called, ZonedDateTime at) {
        var self = desks.self();
        var meetings = repeats.chosen()
                .map(repeat -> desks.meetings()
                        .plan(
                                body.getValue().id(),
                                called,
                                at,
                                minutes.getValue(),
                                place.getValue(),
                                link.getValue(),
                                repeat,
                                repeats.end(),
                                self))
                .orElseGet(() -> List.of(desks.meetings()
                        .plan(
                                body.getValue().id(),
                                called,
                                at.toInstant(),
                                at.getZone(),
                                minutes.getValue(),
                                place.getValue(),
                                link.getValue(),
                                self)));
        meetings.forEach(meeting -> {
            if (!template.isEmpty()) {
                desks.agendas().fill(meeting, template.getValue().lines(), self);
            }
            if (published.getValue()) {
                desks.meetings().publish(meeting, true, self);
            }
        });
        return meetings.getFirst();
    }
}

package org.commonground.membership.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import org.commonground.membership.Capacity;
import org.commonground.membership.Organisation;
import org.commonground.shell.DayPicker;
import org.commonground.shell.FormDialog;

/** Gives somebody a seat of an organisation. */
final class GiveSeatDialog extends FormDialog {

    private final Desks desks;
    private final Organisation organisation;
    private final PersonSelect person;
    private final Select<Capacity> capacity = new Select<>();
    private final DayPicker starts = new DayPicker(getTranslation("membership.seat.starts"));
    private final DayPicker termEnds = new DayPicker(getTranslation("membership.seat.term-ends"));

    GiveSeatDialog(Desks desks, Roster roster, Organisation organisation) {
        super(
                I18NProvider.translate("membership.seat.of", organisation.name().name()),
                I18NProvider.translate("membership.seat.give.go"));
        this.desks = desks;
        this.organisation = organisation;
        person = new PersonSelect(
                getTranslation("membership.seat.who"),
                roster.withoutSeat().stream().map(Seated::profile).toList());
        person.setHelperText(getTranslation("membership.seat.who.help"));
        capacity.setLabel(getTranslation("membership.seat.as"));
        capacity.setItems(Capacity.values());
        capacity.setItemLabelGenerator(each -> getTranslation(each.messageKey()));
        capacity.setValue(roster.hasRepresentative(organisation.id()) ? Capacity.ALTERNATE : Capacity.REPRESENTATIVE);
        starts.setValue(desks.wall().today());
        termEnds.setHelperText(getTranslation("membership.seat.term-ends.help"));
        entries.place("membership.refused.seat-starts", starts)
                .place("membership.refused.seat-ends", termEnds)
                .place("membership.refused.seat-taken", person)
                .place("membership.refused.person", person);
        show(person, capacity, starts, termEnds);
    }

    @Override
    protected boolean done() {
        var from = starts.getOptionalValue().orElseGet(desks.wall()::today);
        var complete = person.chosen() & starts.readable() & termEnds.readable();
        return complete
                && entries.attempt(() -> desks.seats()
                        .give(
                                person.getValue().person(),
                                organisation.id(),
                                capacity.getValue(),
                                from,
                                termEnds.getOptionalValue(),
                                desks.self()));
    }
}

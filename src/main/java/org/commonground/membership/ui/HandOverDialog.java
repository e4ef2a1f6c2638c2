package org.commonground.membership.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.commonground.membership.Term;
import org.commonground.shell.DayPicker;
import org.commonground.shell.FormDialog;

/** Hands a seat over to somebody else of the organisation; what was before stays in the history. */
final class HandOverDialog extends FormDialog {

    private final Desks desks;
    private final Term term;
    private final PersonSelect successor;
    private final DayPicker termEnds = new DayPicker(getTranslation("membership.seat.term-ends"));

    HandOverDialog(Desks desks, Roster roster, Term term) {
        super(
                I18NProvider.translate("membership.seat.hand-over.of", term.personName(), term.organisationName()),
                I18NProvider.translate("membership.seat.hand-over"));
        this.desks = desks;
        this.term = term;
        successor = new PersonSelect(
                getTranslation("membership.seat.successor"),
                roster.people().stream()
                        .filter(person -> !person.person().equals(term.person()))
                        .toList());
        roster.alternateOf(term.organisation())
                .filter(person -> !person.person().equals(term.person()))
                .ifPresent(successor::setValue);
        termEnds.setHelperText(getTranslation("membership.seat.term-ends.help"));
        entries.place("membership.refused.person", successor)
                .place("membership.refused.successor", successor)
                .place("membership.refused.seat-ends", termEnds);
        show(successor, termEnds);
    }

    @Override
    protected boolean done() {
        var complete = successor.chosen() & termEnds.readable();
        return complete
                && entries.attempt(() -> desks.seats()
                        .handOver(
                                term.seat(),
                                successor.getValue().person(),
                                desks.wall().today(),
                                termEnds.getOptionalValue(),
                                desks.self()));
    }
}

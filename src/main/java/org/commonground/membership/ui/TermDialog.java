package org.commonground.membership.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import org.commonground.membership.Term;
import org.commonground.shell.DayPicker;
import org.commonground.shell.FormDialog;

/** Sets until when somebody is sent, or leaves it open. */
final class TermDialog extends FormDialog {

    private final Desks desks;
    private final Term term;
    private final DayPicker termEnds = new DayPicker(getTranslation("membership.seat.term-ends"));

    TermDialog(Desks desks, Term term) {
        super(
                I18NProvider.translate("membership.seat.term.of", term.personName(), term.organisationName()),
                I18NProvider.translate("membership.save"));
        this.desks = desks;
        this.term = term;
        var since = new Paragraph(
                getTranslation("membership.seat.since", desks.wall().words(term.starts())));
        since.addClassName("quiet");
        termEnds.setClearButtonVisible(true);
        termEnds.setHelperText(getTranslation("membership.seat.term-ends.help"));
        term.termEnds().ifPresent(termEnds::setValue);
        entries.place("membership.refused.seat-ends", termEnds);
        show(since, termEnds);
    }

    @Override
    protected boolean done() {
        return termEnds.readable()
                && entries.attempt(() -> desks.seats().extend(term.seat(), termEnds.getOptionalValue(), desks.self()));
    }
}

package org.commonground.action.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import org.commonground.action.Action;
import org.commonground.action.Refusal;
import org.commonground.shared.Refused;
import org.commonground.shell.DayPicker;
import org.commonground.shell.FormDialog;

/** The owner would do it by another day. */
final class ProposeDialog extends FormDialog {

    private final ActionDesks desks;
    private final Action action;
    private final Runnable proposed;
    private final DayPicker day = new DayPicker(getTranslation("action.propose.day"));
    private final TextField why = new TextField(getTranslation("action.propose.why"));

    ProposeDialog(ActionDesks desks, Action action, Runnable proposed) {
        super(I18NProvider.translate("action.propose.title"), I18NProvider.translate("action.propose.go"));
        this.desks = desks;
        this.action = action;
        this.proposed = proposed;
        day.setMin(desks.wall().today());
        why.setHelperText(getTranslation("action.propose.why.help"));
        entries.place("action.refused.date", day).place("action.refused.remark", why);
        show(new Paragraph(action.what()), day, why);
    }

    @Override
    protected boolean done() {
        return day.readable()
                && entries.attempt(() -> {
                    var chosen = day.getOptionalValue().orElseThrow(() -> new Refused(Refusal.DATE_MISSING));
                    desks.actions().propose(action.id(), chosen, why.getValue(), desks.self());
                    proposed.run();
                });
    }
}

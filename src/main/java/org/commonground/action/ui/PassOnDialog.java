package org.commonground.action.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import org.commonground.action.Action;
import org.commonground.action.Refusal;
import org.commonground.membership.Profile;
import org.commonground.shared.Refused;
import org.commonground.shell.FormDialog;

/** Asks who is to see to an action instead of its owner, and why. */
final class PassOnDialog extends FormDialog {

    private final ActionDesks desks;
    private final Action action;
    private final Runnable passed;
    private final ComboBox<Profile> to = new ComboBox<>(getTranslation("action.pass-on.to"));
    private final TextField why = new TextField(getTranslation("action.pass-on.words"));

    PassOnDialog(ActionDesks desks, Action action, Runnable passed) {
        super(I18NProvider.translate("action.pass-on.title"), I18NProvider.translate("action.pass-on.go"));
        this.desks = desks;
        this.action = action;
        this.passed = passed;
        to.setItems(Known.read(desks).owners().stream()
                .filter(each -> !action.isOwnedBy(each.person()))
                .toList());
        to.setItemLabelGenerator(ActionDialog::called);
        entries.place("action.refused.owner", to)
                .place("action.refused.reason", why)
                .place("action.refused.remark", why);
        show(new Paragraph(action.what()), to, why);
    }

    @Override
    protected boolean done() {
        return entries.attempt(() -> {
            var chosen = to.getOptionalValue().orElseThrow(() -> new Refused(Refusal.OWNER_UNKNOWN));
            desks.actions().passOn(action.id(), chosen.person(), why.getValue(), desks.self());
            passed.run();
        });
    }
}

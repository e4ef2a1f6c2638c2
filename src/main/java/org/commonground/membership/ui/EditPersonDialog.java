package org.commonground.membership.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import org.commonground.membership.Name;
import org.commonground.membership.Profile;
import org.commonground.shell.FormDialog;

/** Corrects what was entered about a person. Whoever has joined chooses their own name. */
final class EditPersonDialog extends FormDialog {

    private final Desks desks;
    private final Profile person;
    private final TextField name = new TextField(getTranslation("membership.person.name"));
    private final TextField contact = new TextField(getTranslation("membership.person.contact"));

    EditPersonDialog(Desks desks, Profile person) {
        super(
                I18NProvider.translate("membership.person.edit.of", person.displayName()),
                I18NProvider.translate("membership.save"));
        this.desks = desks;
        this.person = person;
        name.setValue(person.displayName());
        name.setReadOnly(person.joined());
        if (person.joined()) {
            name.setHelperText(getTranslation("membership.refused.name-is-their-own"));
        }
        contact.setValue(desks.members().contact(person.person(), desks.self()));
        contact.setHelperText(getTranslation("membership.person.contact.help"));
        contact.setAutofocus(person.joined());
        name.setAutofocus(!person.joined());
        entries.place("membership.refused.contact", contact).place("membership.refused.name", name);
        show(name, contact);
    }

    @Override
    protected boolean done() {
        var called = entries.read(name, Name::new);
        return entries.attempt(
                () -> desks.members().edit(person.person(), called.orElseThrow(), contact.getValue(), desks.self()));
    }
}

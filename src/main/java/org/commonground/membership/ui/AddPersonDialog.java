package org.commonground.membership.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Set;
import org.commonground.membership.Language;
import org.commonground.membership.Name;
import org.commonground.membership.Role;
import org.commonground.membership.Roles;
import org.commonground.shell.FormDialog;

/** Adds somebody by the name they go by; how they want to be shown they choose themselves when they join. */
final class AddPersonDialog extends FormDialog {

    private final Desks desks;
    private final TextField name = new TextField(getTranslation("membership.person.name"));
    private final TextField contact = new TextField(getTranslation("membership.person.contact"));
    private final Select<Role> standing = new Select<>();

    AddPersonDialog(Desks desks) {
        super(I18NProvider.translate("membership.person.add"), I18NProvider.translate("membership.person.add"));
        this.desks = desks;
        name.setAutofocus(true);
        contact.setHelperText(getTranslation("membership.person.contact.help"));
        standing.setLabel(getTranslation("membership.person.standing"));
        standing.setItems(Role.MEMBER, Role.OBSERVER);
        standing.setItemLabelGenerator(each -> getTranslation(each.messageKey()));
        standing.setValue(Role.MEMBER);
        var next = new Paragraph(getTranslation("membership.person.next"));
        next.addClassName("quiet");
        entries.place("membership.refused.contact", contact);
        show(name, contact, standing, next);
    }

    @Override
    protected boolean done() {
        var called = entries.read(name, Name::new);
        return entries.attempt(() -> desks.members()
                .add(
                        called.orElseThrow(),
                        contact.getValue(),
                        Language.nearest(getLocale()),
                        Roles.of(Set.of(standing.getValue())),
                        desks.self()));
    }
}

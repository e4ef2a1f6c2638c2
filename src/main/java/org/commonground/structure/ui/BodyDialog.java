package org.commonground.structure.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.commonground.membership.Name;
import org.commonground.shell.FormDialog;
import org.commonground.structure.Body;
import org.commonground.structure.BodyKind;

/** Founds a body, or says otherwise what it is. */
final class BodyDialog extends FormDialog {

    private final Desks desks;
    private final Optional<Body> present;
    private final Select<BodyKind> kind = new Select<>();
    private final TextField name = new TextField(getTranslation("structure.body.name"));
    private final TextArea charge = new TextArea(getTranslation("structure.body.charge"));

    private BodyDialog(Desks desks, Optional<Body> present, String title) {
        super(title, title);
        this.desks = desks;
        this.present = present;
        kind.setLabel(getTranslation("structure.body.kind"));
        kind.setItems(BodyKind.COMMITTEE, BodyKind.STEERING);
        kind.setItemLabelGenerator(each -> getTranslation("structure.kind." + each.key()));
        kind.setValue(BodyKind.COMMITTEE);
        kind.setVisible(present.isEmpty());
        name.setAutofocus(true);
        charge.setHelperText(getTranslation("structure.body.charge.help"));
        present.ifPresent(body -> {
            name.setValue(body.name().name());
            charge.setValue(body.charge());
        });
        entries.place("structure.refused.name", name);
        entries.place("structure.refused.charge", charge);
        show(kind, name, charge);
    }

    static BodyDialog founding(Desks desks) {
        return new BodyDialog(desks, Optional.empty(), I18NProvider.translate("structure.found"));
    }

    static BodyDialog describing(Desks desks, Body body) {
        return new BodyDialog(desks, Optional.of(body), I18NProvider.translate("structure.describe"));
    }

    @Override
    protected boolean done() {
        var called = entries.read(name, Name::new);
        return entries.attempt(() -> present.ifPresentOrElse(
                body -> desks.bodies().describe(body.id(), called.orElseThrow(), charge.getValue(), desks.self()),
                () -> desks.bodies().found(kind.getValue(), called.orElseThrow(), charge.getValue(), desks.self())));
    }
}

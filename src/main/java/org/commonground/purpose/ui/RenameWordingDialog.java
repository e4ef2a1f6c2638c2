package org.commonground.purpose.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.commonground.purpose.WordingName;
import org.commonground.shared.Refused;

/** Gives a wording another name. */
final class RenameWordingDialog extends Dialog {

    RenameWordingDialog(WordingName present, Consumer<WordingName> rename) {
        setHeaderTitle(getTranslation("purpose.rename"));
        var name = new TextField(getTranslation("purpose.name"));
        name.setValue(present.name());
        name.setAutoselect(true);
        name.setAutofocus(true);
        name.setWidth("min(24rem, 80vw)");
        add(name);

        var go = new Button(getTranslation("purpose.rename.go"), click -> {
            try {
                rename.accept(new WordingName(name.getValue()));
                close();
            } catch (Refused refused) {
                Names.explain(name, refused);
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), go);
    }
}

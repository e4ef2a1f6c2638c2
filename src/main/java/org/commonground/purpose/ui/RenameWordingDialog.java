package org.commonground.purpose.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.commonground.purpose.WordingName;
import org.commonground.shared.Refused;
import org.commonground.shell.GoButton;

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

        GoButton.of(this, getTranslation("purpose.rename.go"), () -> go(name, rename))
                .onEnter();
    }

    private void go(TextField name, Consumer<WordingName> rename) {
        try {
            rename.accept(new WordingName(name.getValue()));
            close();
        } catch (Refused refused) {
            Names.explain(name, refused);
        }
    }
}

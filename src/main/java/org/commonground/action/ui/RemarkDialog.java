package org.commonground.action.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;
import org.commonground.action.Action;
import org.commonground.shell.FormDialog;

/** Asks for a few words: how an action was done, or why nobody does it any more. */
final class RemarkDialog extends FormDialog {

    private final TextField words = new TextField();
    private final Consumer<String> deed;

    /** @param what the last part of the keys of its words */
    RemarkDialog(String what, Action action, Consumer<String> deed) {
        super(I18NProvider.translate("action." + what + ".title"), I18NProvider.translate("action." + what + ".go"));
        this.deed = deed;
        words.setLabel(getTranslation("action." + what + ".words"));
        words.setAutofocus(true);
        entries.place("action.refused.reason", words).place("action.refused.remark", words);
        show(new Paragraph(action.what()), words);
    }

    @Override
    protected boolean done() {
        return entries.attempt(() -> deed.accept(words.getValue()));
    }
}

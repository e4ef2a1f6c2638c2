package org.commonground.minutes.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;
import org.commonground.shell.FormDialog;

/** Asks for a few words, such as a correction or an addendum. */
final class WordsDialog extends FormDialog {

    private final Consumer<String> said;
    private final TextArea words = new TextArea();

    /** @param what the keys of its words begin so */
    WordsDialog(String what, Consumer<String> said) {
        super(I18NProvider.translate(what), I18NProvider.translate(what + ".go"));
        this.said = said;
        words.setLabel(getTranslation(what + ".words"));
        words.setMinHeight("8rem");
        words.setAutofocus(true);
        entries.place("minutes.refused.words", words);
        show(words);
    }

    @Override
    protected boolean done() {
        return entries.attempt(() -> said.accept(words.getValue()));
    }
}

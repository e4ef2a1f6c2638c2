package org.commonground.minutes.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import org.commonground.copy.ui.PurgedCopiesDialog;
import org.commonground.minutes.Passage;
import org.commonground.shell.FormDialog;
import org.commonground.shell.Word;

/** Asks which words are to go for ever. */
final class PurgeDialog extends FormDialog {

    private final Desks desks;
    private final Passage passage;
    private final TextField words = new TextField(getTranslation("minutes.purge.words"));

    PurgeDialog(Desks desks, Passage passage) {
        super(I18NProvider.translate("minutes.purge"), I18NProvider.translate("minutes.purge.go"));
        this.desks = desks;
        this.passage = passage;
        words.setAutofocus(true);
        entries.place("minutes.refused.words", words);
        show(new Paragraph(getTranslation("minutes.purge.means")), words);
    }

    @Override
    protected boolean done() {
        return entries.attempt(() -> {
            var found = desks.passages().purge(passage.id(), words.getValue(), desks.self());
            Word.done(getTranslation("minutes.purged", found));
            if (found > 0) {
                PurgedCopiesDialog.openIfAny(desks.copies(), desks.acting());
            }
        });
    }
}

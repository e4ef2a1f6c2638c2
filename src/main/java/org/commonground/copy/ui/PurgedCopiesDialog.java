package org.commonground.copy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import org.commonground.copy.Copies;
import org.commonground.membership.Acting;
import org.commonground.shell.Word;

/** After words were purged: the copies that may still hold them, and the offer to delete those. */
public final class PurgedCopiesDialog extends Dialog {

    private PurgedCopiesDialog(Copies copies, Acting acting) {
        setHeaderTitle(getTranslation("copy.copies"));
        setWidth("28rem");
        var purged = new PurgedCopies(copies, acting, words -> {
            close();
            Word.done(words);
        });
        purged.refresh();
        add(purged);
        getFooter().add(new Button(getTranslation("copy.purged.keep"), click -> close()));
    }

    /** Opens only where there are such copies. */
    public static void openIfAny(Copies copies, Acting acting) {
        if (copies.withPurgedWords(acting.member()) > 0) {
            new PurgedCopiesDialog(copies, acting).open();
        }
    }
}

package org.commonground.copy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.commonground.copy.Copies;
import org.commonground.membership.Acting;
import org.commonground.shell.Texts;

/** Says how many copies may hold words that were purged, and offers to delete those; unseen where there are none. */
public final class PurgedCopies extends Div {

    private final Copies copies;
    private final Acting acting;
    private final Consumer<String> after;
    private final Paragraph word = new Paragraph();
    private final Button without = new Button(getTranslation("copy.purged.go"));

    /** @param after is told in words that they are deleted */
    public PurgedCopies(Copies copies, Acting acting, Consumer<String> after) {
        this.copies = copies;
        this.acting = acting;
        this.after = after;
        word.getElement().setAttribute("role", "status");
        without.setDisableOnClick(true);
        without.addClickListener(click -> delete());
        add(word, without);
    }

    /**
     * Counts them anew.
     *
     * @return whether there are any
     */
    public boolean refresh() {
        var count = copies.withPurgedWords(acting.member());
        setVisible(count > 0);
        Texts.show(word, getTranslation("copy.purged", count));
        return count > 0;
    }

    private void delete() {
        Texts.show(word, getTranslation("copy.making"));
        InTheBackground.of(this, acting.member(), copies::withoutPurgedWords).then(this::deleted, this::refused);
    }

    private void deleted(int count) {
        without.setEnabled(true);
        refresh();
        after.accept(getTranslation("copy.purged.gone", count));
    }

    private void refused(String why) {
        without.setEnabled(true);
        Texts.show(word, why);
    }
}

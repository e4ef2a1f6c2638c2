package org.commonground.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A short form: says at the field what cannot be, keeps everything that was typed, and closes once it is done. */
public abstract class FormDialog extends Dialog {

    private final Paragraph trouble = new Paragraph();
    private final Div form = new Div(trouble);
    /** Reads the fields; says at each what cannot be. */
    protected final Entries entries = new Entries(this::say);

    /** @param go what its button says that it does */
    protected FormDialog(String title, String go) {
        setHeaderTitle(title);
        setWidth("28rem");
        form.addClassName("form");
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        add(form);
        var done = new Button(go, click -> attempt());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        done.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), done);
    }

    protected final void show(Component... fields) {
        form.add(fields);
    }

    private void say(String words) {
        trouble.setText(words);
        trouble.setVisible(true);
    }

    private void attempt() {
        trouble.setVisible(false);
        entries.afresh();
        if (done()) {
            close();
        }
    }

    /** Does what the form is for; false where something could not be, which has then been said. */
    protected abstract boolean done();
}

package org.commonground.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.util.stream.Stream;

/** A short form: says at the field what cannot be, keeps everything that was typed, and closes once it is done. */
public abstract class FormDialog extends Dialog {

    /** After the dialog has taken the focus itself. A group of radio buttons gives it to none of them by itself. */
    private static final String TO_THE_FIELD =
            "setTimeout(() => (this.querySelector('vaadin-radio-button[checked]') ?? this).focus(), 50)";

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
        GoButton.of(this, go, this::attempt).onEnter();
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                fields(form).findFirst().ifPresent(field -> field.getElement().executeJs(TO_THE_FIELD));
            }
        });
    }

    private static Stream<Component> fields(Component part) {
        return part instanceof HasValue<?, ?>
                ? Stream.of(part)
                : part.getChildren().filter(Component::isVisible).flatMap(FormDialog::fields);
    }

    protected final void show(Component... fields) {
        form.add(fields);
        Stream.of(fields).forEach(FormDialog::keepEnterToItself);
    }

    /** Where Enter picks a day or begins a line, it does not send the form. */
    private static void keepEnterToItself(Component part) {
        if (part instanceof DatePicker
                || part instanceof TimePicker
                || part instanceof DateTimePicker
                || part instanceof TextArea) {
            part.getElement()
                    .executeJs(
                            "this.addEventListener('keydown', key => { if (key.key === 'Enter') key.stopPropagation() })");
        }
        part.getChildren().forEach(FormDialog::keepEnterToItself);
    }

    private void say(String words) {
        Texts.show(trouble, words);
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

package org.commonground.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A short sentence at the edge of the page that takes neither focus nor place. */
public final class Word {

    private static final int READ_MILLIS = 5_000;
    private static final int READ_WELL_MILLIS = 12_000;

    private Word() {}

    /** Says that something was done. */
    public static void done(String sentence) {
        Notification.show(sentence, READ_MILLIS, Notification.Position.BOTTOM_START);
    }

    /** Says that something was done and offers, while it is shown, to undo it. */
    public static void undoable(String sentence, Runnable undo) {
        var word = new Notification();
        word.setDuration(READ_WELL_MILLIS);
        word.setPosition(Notification.Position.BOTTOM_START);
        var back = new Button(word.getTranslation("shell.undo"), click -> {
            word.close();
            undo.run();
        });
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var row = new Div(new Span(sentence), back);
        row.addClassName("row");
        word.add(row);
        word.open();
    }

    /** Says what is the matter; stays longer, and a screen reader says it at once. */
    public static void wrong(UI ui, String sentence) {
        ui.access(() -> {
            var word = new Notification(sentence, READ_WELL_MILLIS, Notification.Position.BOTTOM_START);
            word.addThemeVariants(NotificationVariant.LUMO_ERROR);
            word.setAssertive(true);
            word.open();
        });
    }
}

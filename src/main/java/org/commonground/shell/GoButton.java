package org.commonground.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

/**
 * The button that does what a dialog is for. A dialog that has closed does nothing more: what is pressed twice, or pressed while the
 * answer is on its way, is done once.
 */
public final class GoButton extends Button {

    private GoButton(String words, Dialog dialog, Runnable attempt) {
        super(words, click -> {
            if (dialog.isOpened()) {
                attempt.run();
            }
        });
        addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(dialog.getTranslation("shell.cancel"), click -> dialog.close()), this);
    }

    /**
     * Puts it at the foot of a dialog, beside the one that cancels.
     *
     * @param attempt closes the dialog once it is done
     */
    public static GoButton of(Dialog dialog, String words, Runnable attempt) {
        return new GoButton(words, dialog, attempt);
    }

    /** Is pressed by Enter, too, in a dialog of short fields. */
    public GoButton onEnter() {
        addClickShortcut(Key.ENTER);
        return this;
    }

    /** Is pressed by Ctrl and Enter, too, in a dialog whose texts have lines. */
    public GoButton onControlEnter() {
        addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        return this;
    }
}

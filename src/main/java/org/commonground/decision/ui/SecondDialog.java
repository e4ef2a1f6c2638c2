package org.commonground.decision.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import org.commonground.decision.Motion;
import org.commonground.membership.Profile;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.commonground.shell.GoButton;

/** Writes down who in the room seconds a motion. */
final class SecondDialog extends Dialog {

    private final ComboBox<Profile> seconder = new ComboBox<>(getTranslation("decision.seconder"));

    SecondDialog(Motion motion, Desks desks) {
        setHeaderTitle(getTranslation("decision.step.second-for"));
        setWidth("24rem");
        seconder.setItems(desks.members().all(desks.self()).stream()
                .filter(each ->
                        each.standing().may(Right.WRITE) && !each.person().equals(motion.mover()))
                .toList());
        seconder.setItemLabelGenerator(Profile::displayName);
        seconder.setWidthFull();
        seconder.setAutofocus(true);
        add(seconder);
        GoButton.of(this, getTranslation("decision.conclude"), () -> enter(motion, desks));
    }

    private void enter(Motion motion, Desks desks) {
        if (seconder.isEmpty()) {
            say("decision.seconder.choose");
            return;
        }
        try {
            desks.motions().enterSecond(motion.id(), seconder.getValue().person(), desks.self());
            close();
        } catch (Refused refused) {
            say(refused.reason().messageKey());
        }
    }

    private void say(String key) {
        seconder.setErrorMessage(getTranslation(key));
        seconder.setInvalid(true);
        seconder.focus();
    }
}

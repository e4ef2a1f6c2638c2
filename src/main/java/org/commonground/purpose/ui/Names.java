package org.commonground.purpose.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.commonground.shared.Refused;

/** Says at the field what is the matter with a name. */
final class Names {

    private Names() {}

    static void explain(TextField field, Refused refused) {
        field.setErrorMessage(field.getTranslation(refused.reason().messageKey()));
        field.setInvalid(true);
        field.focus();
    }
}

package org.commonground.membership.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import org.commonground.membership.Profile;

/** Finds a person by typing the beginning of their name. */
final class PersonSelect extends ComboBox<Profile> {

    PersonSelect(String label, List<Profile> people) {
        super(label);
        setItems(people);
        setItemLabelGenerator(Profile::displayName);
    }

    /** Whether somebody was chosen; says so at the field if not. */
    boolean chosen() {
        setErrorMessage(getTranslation("membership.person.choose"));
        setInvalid(isEmpty());
        return !isEmpty();
    }
}

package org.commonground.membership.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Arrays;
import java.util.Comparator;
import org.commonground.membership.Sector;

/** Finds a sector by typing a part of its name. */
final class SectorSelect extends ComboBox<Sector> {

    SectorSelect(String label) {
        super(label);
        setItemLabelGenerator(each -> getTranslation(each.messageKey()));
        setItems(Arrays.stream(Sector.values())
                .sorted(Comparator.comparing(each -> getTranslation(each.messageKey())))
                .toList());
    }

    /** Whether one was chosen; says so at the field if not. */
    boolean chosen() {
        setErrorMessage(getTranslation("membership.sector.choose"));
        setInvalid(isEmpty());
        return !isEmpty();
    }
}

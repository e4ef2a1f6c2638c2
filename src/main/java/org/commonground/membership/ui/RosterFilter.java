package org.commonground.membership.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import org.commonground.membership.Organisation;
import org.commonground.membership.Sector;

/** Finds organisations and people by words and sector. */
final class RosterFilter extends Div {

    private final TextField search = new TextField(getTranslation("membership.search"));
    private final SectorSelect sector = new SectorSelect(getTranslation("membership.sector"));

    RosterFilter(Runnable changed) {
        addClassNames("row", "tools");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> changed.run());
        sector.setClearButtonVisible(true);
        sector.addValueChangeListener(change -> changed.run());
        add(search, sector);
    }

    boolean isOpen() {
        return search.getValue().isBlank() && sector.isEmpty();
    }

    List<Organisation> organisations(Roster roster) {
        return roster.find(search.getValue(), sectorAskedFor());
    }

    List<Seated> withoutSeat(Roster roster) {
        return roster.findWithoutSeat(search.getValue(), sectorAskedFor());
    }

    void clear() {
        search.clear();
        sector.clear();
        search.focus();
    }

    private Optional<Sector> sectorAskedFor() {
        return sector.getOptionalValue();
    }
}

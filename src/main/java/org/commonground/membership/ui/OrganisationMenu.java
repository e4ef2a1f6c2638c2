package org.commonground.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import org.commonground.membership.Organisation;
import org.commonground.shell.Word;

/** What one can ask about an organisation, and what a coordinator can do with it. */
final class OrganisationMenu extends MenuBar {

    private final Desks desks;
    private final MenuItem more = addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
    private final List<Component> forCoordinators;
    private Organisation organisation;
    private Roster roster;

    OrganisationMenu(Desks desks, Roster roster, Organisation organisation) {
        this.desks = desks;
        this.roster = roster;
        this.organisation = organisation;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        addClassName("more");
        var menu = more.getSubMenu();
        menu.addItem(
                getTranslation("membership.history"), click -> new SeatHistoryDialog(desks, this.organisation).open());
        forCoordinators = List.of(
                menu.addItem(
                        getTranslation("membership.seat.give"),
                        click -> new GiveSeatDialog(desks, this.roster, this.organisation).open()),
                menu.addItem(
                        getTranslation("membership.organisation.edit"),
                        click -> OrganisationDialog.editing(desks, this.organisation)
                                .open()),
                menu.addItem(getTranslation("membership.organisation.remove"), click -> remove()));
        name();
        forCoordinators.forEach(item -> item.setVisible(roster.coordinated()));
    }

    /** Knows what is true now. Something is said to the browser only where it differs, which draws the menu anew. */
    void show(Roster roster, Organisation organisation) {
        var renamed = !this.organisation.name().equals(organisation.name());
        var appointed = this.roster.coordinated() != roster.coordinated();
        this.roster = roster;
        this.organisation = organisation;
        if (renamed) {
            name();
        }
        if (appointed) {
            forCoordinators.forEach(item -> item.setVisible(roster.coordinated()));
        }
    }

    private void name() {
        more.setAriaLabel(getTranslation("membership.more", organisation.name().name()));
    }

    private void remove() {
        var gone = organisation;
        desks.organisations().remove(gone.id(), desks.self());
        Word.undoable(
                getTranslation("membership.organisation.removed", gone.name().name()),
                () -> desks.organisations().bringBack(gone.id(), desks.self()));
    }
}

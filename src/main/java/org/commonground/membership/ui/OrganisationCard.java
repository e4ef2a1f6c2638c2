package org.commonground.membership.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Optional;
import org.commonground.membership.Organisation;
import org.commonground.membership.Right;

/** One organisation: its sector and tier, and who speaks for it. */
final class OrganisationCard extends Article {

    private final Desks desks;
    private final Organisation organisation;

    OrganisationCard(Desks desks, Roster roster, Organisation organisation) {
        this.desks = desks;
        this.organisation = organisation;
        addClassNames("card", "organisation");

        var tier = new Span(getTranslation(organisation.tier().messageKey()));
        tier.addClassNames("pill", "past");
        var head = new Div(new H2(organisation.name().name()), tier, menu(roster));
        head.addClassName("head");
        var sector = new Paragraph(getTranslation(organisation.sector().messageKey()));
        sector.addClassName("quiet");
        add(head, sector);

        var people = new Div();
        people.addClassName("people");
        roster.seatsOf(organisation.id())
                .forEach(term -> roster.person(term.person())
                        .ifPresent(person -> people.add(new PersonRow(desks, roster, person, Optional.of(term)))));
        if (!roster.hasRepresentative(organisation.id())) {
            var nobody = new Paragraph(getTranslation("membership.nobody-yet"));
            nobody.addClassName("quiet");
            people.addComponentAsFirst(nobody);
        }
        add(people);
    }

    private MenuBar menu(Roster roster) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        bar.addClassName("more");
        var more = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        more.setAriaLabel(getTranslation("membership.more", organisation.name().name()));
        var menu = more.getSubMenu();
        menu.addItem(getTranslation("membership.history"), click -> new SeatHistoryDialog(desks, organisation).open());
        if (desks.self().may(Right.COORDINATE)) {
            menu.addItem(
                    getTranslation("membership.seat.give"),
                    click -> new GiveSeatDialog(desks, roster, organisation).open());
            menu.addItem(
                    getTranslation("membership.organisation.edit"),
                    click -> OrganisationDialog.editing(desks, organisation).open());
        }
        return bar;
    }
}

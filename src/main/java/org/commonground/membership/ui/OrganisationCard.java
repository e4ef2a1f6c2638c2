package org.commonground.membership.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.commonground.membership.Organisation;
import org.commonground.membership.PersonId;
import org.commonground.shell.Parts;
import org.commonground.shell.Texts;

/** One organisation: its sector and tier, and who speaks for it. */
final class OrganisationCard extends Article {

    private final H2 name = new H2();
    private final Span tier = new Span();
    private final Paragraph sector = new Paragraph();
    private final Paragraph nobody = new Paragraph(getTranslation("membership.nobody-yet"));
    private final Parts<PersonId, Seated, PersonRow> people;
    private final OrganisationMenu menu;

    OrganisationCard(Desks desks, Roster roster, Organisation organisation) {
        menu = new OrganisationMenu(desks, roster, organisation);
        people = new Parts<>(Seated::person, who -> new PersonRow(desks, roster, who));
        addClassNames("card", "organisation");
        tier.addClassNames("pill", "past");
        var head = new Div(name, tier, menu);
        head.addClassName("head");
        sector.addClassName("quiet");
        nobody.addClassName("quiet");
        people.addClassName("people");
        add(head, sector, nobody, people);
        show(roster, organisation);
    }

    /** Shows what is true now; touches only what differs. */
    void show(Roster roster, Organisation organisation) {
        Texts.show(name, organisation.name().name());
        Texts.show(tier, getTranslation(organisation.tier().messageKey()));
        Texts.show(sector, getTranslation(organisation.sector().messageKey()));
        menu.show(roster, organisation);
        nobody.setVisible(!roster.hasRepresentative(organisation.id()));
        people.show(roster.speakingFor(organisation.id()), (row, who) -> row.show(roster, who));
    }
}

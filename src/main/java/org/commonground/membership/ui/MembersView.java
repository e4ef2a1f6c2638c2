package org.commonground.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.commonground.live.Place;
import org.commonground.live.ui.Live;
import org.commonground.live.ui.PresenceBar;
import org.commonground.membership.Organisation;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.commonground.shell.Headed;
import org.commonground.shell.Headline;
import org.commonground.shell.MainLayout;
import org.commonground.shell.Parts;
import org.commonground.shell.Routes;
import org.commonground.shell.Texts;

/** The organisations of the collaborative, who speaks for each, and everybody else who takes part. */
@Route(value = Routes.MEMBERS, layout = MainLayout.class)
@PermitAll
class MembersView extends Div implements Headed {

    private final Desks desks;
    private final Headline headline = new Headline(getTranslation("shell.navigation.members"));
    private final RosterFilter filter = new RosterFilter(this::show);
    private final Button addPerson = new Button(getTranslation("membership.person.add"));
    private final Button addOrganisation = new Button(getTranslation("membership.organisation.add"));
    private final Paragraph count = new Paragraph();
    private final Nothing nothing = new Nothing(filter::clear);
    private final Parts<OrganisationId, Organisation, OrganisationCard> cards;
    private final Parts<PersonId, Seated, PersonRow> others;
    private final Section withoutSeat = new Section(new H2(getTranslation("membership.without-seat")));
    private final Button former = new Button(getTranslation("membership.former.show"));
    private Roster roster = Roster.NONE;

    MembersView(Desks desks) {
        this.desks = desks;
        addClassName("page");
        headline.accompany(new PresenceBar(Place.of("members"), desks.self().seen()));

        addPerson.addClickListener(click -> new AddPersonDialog(desks).open());
        addOrganisation.addClickListener(
                click -> OrganisationDialog.adding(desks).open());
        addOrganisation.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        filter.add(addPerson, addOrganisation);

        count.addClassName("quiet");
        count.getElement().setAttribute("role", "status");
        cards = new Parts<>(Organisation::id, each -> new OrganisationCard(desks, roster, each));
        cards.addClassName("cards");
        others = new Parts<>(Seated::person, who -> new PersonRow(desks, roster, who));
        others.addClassNames("card", "people");
        withoutSeat.addClassName("matter");
        withoutSeat.add(others);
        former.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        former.addClassName("at-start");
        former.addClickListener(click -> new FormerDialog(desks).open());
        add(filter, count, nothing, cards, withoutSeat, former);
        Live.of(this).on(RosterBell.ROSTER, this::read);
    }

    private void read() {
        roster = Roster.read(desks, desks.self());
        addPerson.setVisible(roster.coordinated());
        addOrganisation.setVisible(roster.coordinated());
        former.setVisible(roster.coordinated());
        show();
    }

    private void show() {
        cards.show(filter.organisations(roster), (card, each) -> card.show(roster, each));
        others.show(filter.withoutSeat(roster), (row, who) -> row.show(roster, who));
        withoutSeat.setVisible(others.count() > 0);
        Texts.show(
                count,
                getTranslation(
                        filter.isOpen() ? "membership.count" : "membership.count.found",
                        cards.count(),
                        roster.people().size(),
                        roster.organisations().size()));
        nothing.show(cards.count() + others.count(), filter.isOpen());
    }

    @Override
    public Headline headline() {
        return headline;
    }
}

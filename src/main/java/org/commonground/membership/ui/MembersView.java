package org.commonground.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.commonground.live.Place;
import org.commonground.live.ui.Live;
import org.commonground.live.ui.PresenceBar;
import org.commonground.membership.Right;
import org.commonground.membership.Sector;
import org.commonground.shell.Headed;
import org.commonground.shell.Headline;
import org.commonground.shell.MainLayout;
import org.commonground.shell.Routes;

/** The organisations of the collaborative, who speaks for each, and everybody else who takes part. */
@Route(value = Routes.MEMBERS, layout = MainLayout.class)
@PermitAll
class MembersView extends Div implements Headed {

    private final Desks desks;
    private final Headline headline = new Headline(getTranslation("shell.navigation.members"));
    private final TextField search = new TextField(getTranslation("membership.search"));
    private final ComboBox<Sector> sector = new ComboBox<>(getTranslation("membership.sector"));
    private final Paragraph count = new Paragraph();
    private final Div cards = new Div();
    private final Div others = new Div();
    private final Section withoutSeat = new Section(new H2(getTranslation("membership.without-seat")), others);

    MembersView(Desks desks) {
        this.desks = desks;
        addClassName("page");
        headline.accompany(new PresenceBar(Place.of("members"), desks.self().seen()));

        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        sector.setItems(Sector.values());
        sector.setItemLabelGenerator(each -> getTranslation(each.messageKey()));
        sector.setClearButtonVisible(true);
        sector.addValueChangeListener(change -> refresh());
        var tools = new Div(search, sector);
        tools.addClassNames("row", "tools");
        if (desks.self().may(Right.COORDINATE)) {
            tools.add(addPerson(), addOrganisation());
        }

        count.addClassName("quiet");
        count.getElement().setAttribute("role", "status");
        cards.addClassName("cards");
        others.addClassNames("card", "people");
        withoutSeat.addClassName("matter");
        add(tools, count, cards, withoutSeat);
        Live.of(this).on(RosterBell.ROSTER, this::refresh);
    }

    private Button addOrganisation() {
        var button = new Button(
                getTranslation("membership.organisation.add"),
                click -> OrganisationDialog.adding(desks).open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Button addPerson() {
        return new Button(getTranslation("membership.person.add"), click -> new AddPersonDialog(desks).open());
    }

    private void refresh() {
        var roster = Roster.read(desks, desks.self());
        var found = roster.find(search.getValue(), Optional.ofNullable(sector.getValue()))
                .toList();
        cards.removeAll();
        found.forEach(each -> cards.add(new OrganisationCard(desks, roster, each)));
        count.setText(getTranslation(
                found.size() == roster.organisations().size() ? "membership.count" : "membership.count.found",
                found.size(),
                roster.people().size(),
                roster.organisations().size()));

        others.removeAll();
        roster.withoutSeat().stream()
                .filter(person -> Roster.says(person.displayName(), search.getValue()))
                .forEach(person -> others.add(new PersonRow(desks, roster, person, Optional.empty())));
        withoutSeat.setVisible(others.getComponentCount() > 0 && sector.isEmpty());
    }

    @Override
    public Headline headline() {
        return headline;
    }
}

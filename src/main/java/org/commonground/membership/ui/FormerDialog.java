package org.commonground.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.Optional;
import org.commonground.live.ui.Live;
import org.commonground.membership.Organisation;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.commonground.membership.Profile;
import org.commonground.shell.Parts;
import org.commonground.shell.Word;

/** Who took part once, and the way back for them. */
final class FormerDialog extends Dialog {

    private final Desks desks;
    private final Parts<PersonId, Profile, FormerRow> people = new Parts<>(Profile::person, this::row);
    private final Parts<OrganisationId, Organisation, FormerRow> organisations =
            new Parts<>(Organisation::id, this::row);
    private final Paragraph nobody = new Paragraph(getTranslation("membership.former.nobody"));
    private final Section ofPeople = section("membership.former.people", people);
    private final Section ofOrganisations = section("membership.former.organisations", organisations);

    FormerDialog(Desks desks) {
        this.desks = desks;
        setHeaderTitle(getTranslation("membership.former"));
        setWidth("32rem");
        var form = new Div(nobody, ofPeople, ofOrganisations);
        form.addClassName("form");
        add(form);
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()));
        Live.of(this).on(RosterBell.ROSTER, this::refresh);
    }

    private Section section(String title, Div rows) {
        rows.addClassName("people");
        var section = new Section(new H3(getTranslation(title)), rows);
        section.addClassName("matter");
        return section;
    }

    private FormerRow row(Profile person) {
        return new FormerRow(person.displayName(), when(person.leftAt()), () -> {
            desks.members().bringBack(person.person(), desks.self());
            Word.done(getTranslation("membership.former.person.back", person.displayName()));
        });
    }

    private FormerRow row(Organisation organisation) {
        var name = organisation.name().name();
        return new FormerRow(name, when(organisation.left()), () -> {
            desks.organisations().bringBack(organisation.id(), desks.self());
            Word.done(getTranslation("membership.former.organisation.back", name));
        });
    }

    private String when(Optional<Instant> left) {
        var day = left.map(desks.wall()::dayOf).map(desks.wall()::words).orElse("");
        return getTranslation("membership.former.until", day);
    }

    private void refresh() {
        people.show(desks.members().former(desks.self()));
        organisations.show(desks.organisations().former(desks.self()));
        ofPeople.setVisible(people.count() > 0);
        ofOrganisations.setVisible(organisations.count() > 0);
        nobody.setVisible(people.count() + organisations.count() == 0);
    }
}

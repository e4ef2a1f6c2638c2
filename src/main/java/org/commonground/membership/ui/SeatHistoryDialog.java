package org.commonground.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.commonground.membership.Organisation;
import org.commonground.membership.Term;
import org.commonground.shell.WallClock;

/** Who has spoken for an organisation, from when until when. */
final class SeatHistoryDialog extends Dialog {

    private final WallClock wall;

    SeatHistoryDialog(Desks desks, Organisation organisation) {
        wall = desks.wall();
        setHeaderTitle(
                getTranslation("membership.history.of", organisation.name().name()));
        setWidth("32rem");
        var terms = desks.seats().ofOrganisation(organisation.id(), desks.self());
        if (terms.isEmpty()) {
            add(new Paragraph(getTranslation("membership.nobody-yet")));
        } else {
            var list = new UnorderedList();
            list.addClassName("hints");
            terms.forEach(term -> list.add(new ListItem(words(term))));
            add(list);
        }
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()));
    }

    private String words(Term term) {
        var as = getTranslation(term.capacity().messageKey());
        return term.ended()
                .map(ended -> getTranslation(
                        "membership.history.ended",
                        term.personName(),
                        as,
                        wall.words(term.starts()),
                        wall.words(ended)))
                .orElseGet(() ->
                        getTranslation("membership.history.held", term.personName(), as, wall.words(term.starts())));
    }
}

package org.commonground.membership.ui;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonground.membership.Term;
import org.commonground.shell.Texts;

/** One person in the list: the name they chose, their seat and offices, and what a coordinator can do for them. */
final class PersonRow extends Div {

    private final Desks desks;
    private final Avatar avatar = new Avatar();
    private final Span name = new Span();
    private final Span about = new Span();
    private final Span overdue = new Span();
    private final PersonMenu menu;

    PersonRow(Desks desks, Roster roster, Seated who) {
        this.desks = desks;
        addClassName("person");
        name.addClassName("name");
        about.addClassName("quiet");
        overdue.addClassNames("pill", "now");
        var words = new Div(name, about, overdue);
        words.addClassName("words");
        avatar.getElement().setAttribute("aria-hidden", "true");
        menu = new PersonMenu(desks, roster, who);
        add(avatar, words, menu);
        show(roster, who);
    }

    /** Shows what is true now; touches only what differs. */
    void show(Roster roster, Seated who) {
        Texts.show(name, who.profile().displayName());
        avatar.setName(who.profile().displayName());
        avatar.setColorIndex(who.profile().standing().seen().colour());
        Texts.show(about, String.join(" · ", about(who)));
        about.setVisible(!about.getText().isEmpty());
        var late = who.seat().filter(term -> term.overdue(desks.wall().today()));
        overdue.setVisible(late.isPresent());
        late.ifPresent(term -> Texts.show(overdue, getTranslation("membership.seat.overdue", end(term))));
        menu.show(roster, who);
        menu.setVisible(roster.coordinated());
    }

    private List<String> about(Seated who) {
        var about = new ArrayList<String>();
        who.seat().ifPresent(term -> about.add(getTranslation(term.capacity().messageKey())));
        PersonMenu.OFFICES.stream()
                .filter(who.profile().standing()::is)
                .forEach(role -> about.add(getTranslation(role.messageKey())));
        who.seat()
                .filter(term -> term.termEnds().isPresent()
                        && !term.overdue(desks.wall().today()))
                .ifPresent(term -> about.add(inOneLine(getTranslation("membership.seat.until", end(term)))));
        if (who.invited()) {
            about.add(getTranslation("membership.invited"));
        } else if (!who.profile().joined()) {
            about.add(getTranslation("membership.not-invited"));
        }
        return about;
    }

    /** A date that breaks in two is read twice. */
    private static String inOneLine(String words) {
        return words.replace(' ', '\u00a0');
    }

    private String end(Term term) {
        return term.termEnds().map(desks.wall()::words).orElse("");
    }
}

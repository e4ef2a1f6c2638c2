package org.commonground.membership.ui;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.membership.Profile;
import org.commonground.membership.Right;
import org.commonground.membership.Role;
import org.commonground.membership.Term;

/** One person in the list: the name they chose, their seat and offices, and what a coordinator can do for them. */
final class PersonRow extends Div {

    PersonRow(Desks desks, Roster roster, Profile person, Optional<Term> seat) {
        addClassName("person");
        var name = new Span(person.displayName());
        name.addClassName("name");
        var about = new Span(String.join(" · ", about(roster, person, seat)));
        about.addClassName("quiet");
        var words = new Div(name, about);
        words.addClassName("words");
        var avatar = new Avatar(person.displayName());
        avatar.setColorIndex(person.standing().seen().colour());
        avatar.getElement().setAttribute("aria-hidden", "true");
        add(avatar, words);
        if (desks.self().may(Right.COORDINATE)) {
            add(menu(desks, roster, person, seat));
        }
    }

    private ArrayList<String> about(Roster roster, Profile person, Optional<Term> seat) {
        var about = new ArrayList<String>();
        seat.ifPresent(term -> about.add(getTranslation(term.capacity().messageKey())));
        Stream.of(Role.COORDINATOR, Role.CHAIR, Role.NOTE_TAKER, Role.OBSERVER)
                .filter(person.standing()::is)
                .forEach(role -> about.add(getTranslation(role.messageKey())));
        if (roster.invited().containsKey(person.person())) {
            about.add(getTranslation("membership.invited"));
        } else if (!person.joined()) {
            about.add(getTranslation("membership.not-invited"));
        }
        return about;
    }

    private MenuBar menu(Desks desks, Roster roster, Profile person, Optional<Term> seat) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        bar.addClassName("more");
        var more = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        more.setAriaLabel(getTranslation("membership.more", person.displayName()));
        var menu = more.getSubMenu();
        menu.addItem(
                getTranslation(person.joined() ? "membership.invite.again" : "membership.invite"),
                click -> new InvitationDialog(desks, person).open());
        var roles = menu.addItem(getTranslation("membership.roles")).getSubMenu();
        Stream.of(Role.COORDINATOR, Role.CHAIR, Role.NOTE_TAKER, Role.OBSERVER).forEach(role -> {
            var held = person.standing().is(role);
            var item = roles.addItem(getTranslation(role.messageKey()), click -> {
                if (held) {
                    desks.members().take(role, person.person(), desks.self());
                } else {
                    desks.members().give(role, person.person(), desks.self());
                }
            });
            item.setCheckable(true);
            item.setChecked(held);
        });
        seat.ifPresent(term -> {
            menu.addItem(
                    getTranslation("membership.seat.hand-over"),
                    click -> new HandOverDialog(desks, roster, term).open());
            menu.addItem(getTranslation("membership.seat.end"), click -> Ask.endSeat(desks, term));
        });
        menu.addSeparator();
        menu.addItem(getTranslation("membership.end"), click -> Ask.endMembership(desks, person));
        return bar;
    }
}

package org.commonground.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.membership.Role;
import org.commonground.membership.Term;
import org.commonground.shell.Texts;

/** What a coordinator can do for one person. It stays open while something else about the person changes. */
final class PersonMenu extends MenuBar {

    static final List<Role> OFFICES = List.of(Role.COORDINATOR, Role.CHAIR, Role.NOTE_TAKER, Role.OBSERVER);

    private final Desks desks;
    private final MenuItem more = addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
    private final MenuItem invite;
    private final Map<Role, MenuItem> offices = new EnumMap<>(Role.class);
    private final List<Component> ofSeat;
    private Seated who;
    private Roster roster;

    PersonMenu(Desks desks, Roster roster, Seated who) {
        this.desks = desks;
        this.roster = roster;
        this.who = who;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        addClassName("more");
        var menu = more.getSubMenu();
        invite = menu.addItem("", click -> new InvitationDialog(desks, this.who.profile()).open());
        menu.addItem(
                getTranslation("membership.person.edit"),
                click -> new EditPersonDialog(desks, this.who.profile()).open());
        offer(menu.addItem(getTranslation("membership.roles")).getSubMenu());
        ofSeat = List.of(
                menu.addItem(getTranslation("membership.seat.term"), click -> new TermDialog(desks, seat()).open()),
                menu.addItem(
                        getTranslation("membership.seat.hand-over"),
                        click -> new HandOverDialog(desks, this.roster, seat()).open()),
                menu.addItem(getTranslation("membership.seat.end"), click -> Ask.endSeat(desks, seat())));
        menu.addSeparator();
        menu.addItem(getTranslation("membership.end"), click -> Ask.endMembership(desks, this.who.profile()));
        say();
    }

    private void offer(SubMenu menu) {
        OFFICES.forEach(role -> {
            var item = menu.addItem(getTranslation(role.messageKey()), click -> change(role, click.getSource()));
            item.setCheckable(true);
            offices.put(role, item);
        });
    }

    /** Knows what is true now. The words change only where they differ, because the browser then draws the menu anew. */
    void show(Roster roster, Seated who) {
        var before = this.who;
        this.roster = roster;
        this.who = who;
        if (!before.equals(who)) {
            say();
        }
    }

    private void say() {
        var person = who.profile();
        name(person.displayName());
        var words = getTranslation(person.joined() ? "membership.invite.again" : "membership.invite");
        if (!invite.getText().equals(words)) {
            Texts.show(invite, words);
        }
        offices.forEach((role, item) -> check(item, holds(role)));
        ofSeat.stream()
                .filter(item -> item.isVisible() != who.seat().isPresent())
                .forEach(item -> item.setVisible(who.seat().isPresent()));
    }

    private void name(String person) {
        var words = getTranslation("membership.more", person);
        if (!more.getAriaLabel().equals(Optional.of(words))) {
            more.setAriaLabel(words);
        }
    }

    /** The mark shows what was granted, not what was asked for: the answer may be no. */
    private void change(Role role, MenuItem item) {
        var held = holds(role);
        check(item, held);
        if (held) {
            desks.members().take(role, who.person(), desks.self());
        } else {
            desks.members().give(role, who.person(), desks.self());
        }
    }

    private static void check(MenuItem item, boolean held) {
        if (item.isChecked() != held) {
            item.setChecked(held);
        }
    }

    private boolean holds(Role role) {
        return who.profile().standing().is(role);
    }

    private Term seat() {
        return who.seat().orElseThrow();
    }
}

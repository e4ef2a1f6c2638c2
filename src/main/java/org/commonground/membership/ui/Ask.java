package org.commonground.membership.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.commonground.membership.Profile;
import org.commonground.membership.Term;

/** Asks before something ends for somebody. */
final class Ask {

    private Ask() {}

    static void endSeat(Desks desks, Term term) {
        ask(
                "membership.seat.end",
                () -> desks.seats().end(term.seat(), desks.wall().today(), desks.self()),
                term.personName(),
                term.organisationName());
    }

    static void endMembership(Desks desks, Profile person) {
        ask("membership.end", () -> desks.members().end(person.person(), desks.self()), person.displayName());
    }

    private static void ask(String what, Runnable end, Object... about) {
        var ui = UI.getCurrent();
        var question = new ConfirmDialog(
                ui.getTranslation(what + ".ask", about),
                ui.getTranslation(what + ".means", about),
                ui.getTranslation(what),
                confirmed -> end.run());
        question.setCancelable(true);
        question.setCancelText(ui.getTranslation("shell.cancel"));
        question.setConfirmButtonTheme("error primary");
        question.open();
    }
}

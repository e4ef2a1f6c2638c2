package org.commonground.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionState;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.commonground.shell.Routes;
import org.commonground.shell.Texts;
import org.commonground.shell.Word;

/** The steps that may be taken with a motion now. A button that stays is the same button. */
final class MotionSteps extends Section {

    private final MotionId motion;
    private final Desks desks;
    private final Paragraph meaning = new Paragraph();
    private final Paragraph conflict = new Paragraph(getTranslation("decision.overtaken"));
    private final Div row = new Div();
    private final Map<String, Button> buttons = new LinkedHashMap<>();

    MotionSteps(MotionId motion, Desks desks) {
        this.motion = motion;
        this.desks = desks;
        addClassName("card");
        meaning.addClassName("quiet");
        row.addClassName("steps");
        conflict.addClassName("care");
        conflict.getElement().setAttribute("role", "status");
        conflict.setVisible(false);
        add(new H2(getTranslation("decision.steps")), meaning, conflict, row);
        step("second", () -> desks.motions().second(motion, desks.self()));
        step("second-for", this::secondFor);
        step("debate", () -> desks.motions().debate(motion, desks.self()));
        step("amend", this::amend);
        step("make-anew", this::makeAnew);
        step("withdraw", this::withdraw);
        step("postpone", () -> desks.motions().postpone(motion, desks.self()));
        step("refer", () -> desks.motions().refer(motion, desks.self()));
        step("resume", () -> desks.motions().resume(motion, desks.self()));
    }

    private void step(String name, Runnable deed) {
        var button = new Button(getTranslation("decision.step." + name), click -> attempt(deed));
        buttons.put(name, button);
        row.add(button);
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (Refused refused) {
            getUI().ifPresent(
                            ui -> Word.wrong(ui, getTranslation(refused.reason().messageKey())));
        }
    }

    private void amend() {
        desks.motions()
                .byId(motion, desks.self())
                .ifPresent(main -> new MoveDialog(
                                desks,
                                main,
                                amendment -> getUI().ifPresent(
                                                ui -> ui.navigate(Routes.DECISIONS + "/" + amendment.value())))
                        .open());
    }

    private void makeAnew() {
        desks.motions()
                .overtaken(motion, desks.self())
                .ifPresent(overtaken -> new MakeAnewDialog(motion, overtaken, desks).open());
    }

    /** It cannot be undone, so one press is not enough. */
    private void withdraw() {
        var question = new ConfirmDialog(
                getTranslation("decision.withdraw.ask"),
                getTranslation("decision.withdraw.means"),
                getTranslation("decision.step.withdraw"),
                yes -> attempt(() -> desks.motions().withdraw(motion, desks.self())));
        question.setCancelable(true);
        question.setCancelText(getTranslation("shell.cancel"));
        question.open();
    }

    private void secondFor() {
        desks.motions().byId(motion, desks.self()).ifPresent(now -> new SecondDialog(now, desks).open());
    }

    void show(Motion now) {
        Texts.show(meaning, getTranslation("decision.state." + now.state().key() + ".means"));
        var self = desks.self();
        var presides = self.may(Right.PRESIDE);
        var writes = self.may(Right.WRITE);
        var pending = now.state().isPending() && now.state() != MotionState.IN_VOTE;
        var own = now.mover().equals(self.person());
        offer("second", writes && !own && now.state() == MotionState.MOVED && now.needsSecond());
        offer(
                "second-for",
                (presides || self.may(Right.RECORD)) && now.state() == MotionState.MOVED && now.needsSecond());
        offer("debate", presides && (now.state() == MotionState.SECONDED));
        offer("amend", writes && pending && !now.isAmendment());
        var overtaken = pending && desks.motions().overtaken(motion, self).isPresent();
        conflict.setVisible(overtaken);
        offer("make-anew", overtaken && (own && writes || presides));
        offer("withdraw", pending && (own && writes || presides));
        offer("postpone", presides && pending);
        offer("refer", presides && pending);
        offer("resume", presides && (now.state() == MotionState.POSTPONED || now.state() == MotionState.REFERRED));
    }

    private void offer(String name, boolean offered) {
        var button = buttons.get(name);
        if (button != null) {
            button.setVisible(offered);
        }
    }
}

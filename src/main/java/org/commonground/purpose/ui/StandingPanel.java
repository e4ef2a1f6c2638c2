package org.commonground.purpose.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;
import org.commonground.membership.Member;
import org.commonground.membership.Right;
import org.commonground.purpose.Standing;
import org.commonground.purpose.Wording;
import org.commonground.purpose.WordingId;
import org.commonground.purpose.Wordings;
import org.commonground.shell.Routes;
import org.commonground.shell.Word;

/** How far a wording has come, and the steps that this member may take with it. */
final class StandingPanel extends Section {

    private final Wordings wordings;
    private final Member member;
    private final Consumer<Wording> changed;
    private final StandingPill pill = new StandingPill();
    private final Paragraph meaning = new Paragraph();
    private final Div steps = new Div();

    /** @param changed is told the wording as it is after a step */
    StandingPanel(Wordings wordings, Member member, Consumer<Wording> changed) {
        this.wordings = wordings;
        this.member = member;
        this.changed = changed;
        addClassName("card");
        meaning.addClassName("quiet");
        steps.addClassName("steps");
        var head = new Div(new H2(getTranslation("purpose.standing")), pill);
        head.addClassNames("row", "apart");
        add(head, meaning, steps);
    }

    void show(Wording wording) {
        pill.show(wording);
        meaning.setText(getTranslation(
                wording.archived()
                        ? "purpose.standing.archived.means"
                        : "purpose.standing." + StandingPill.key(wording.standing()) + ".means"));
        steps.removeAll();
        if (member.may(Right.WRITE)) {
            offer(wording);
        }
    }

    private void offer(Wording wording) {
        var coordinates = member.may(Right.COORDINATE);
        var id = wording.id();
        if (wording.archived()) {
            step("bring-back", true, () -> take(wordings::bringBack, id));
            return;
        }
        if (wording.standing() == Standing.DRAFT) {
            step("review", true, () -> take(wordings::review, id));
        }
        if (wording.standing() == Standing.IN_REVIEW && !coordinates) {
            step("rework", false, () -> take(wordings::rework, id));
        }
        if (wording.standing() == Standing.IN_REVIEW && coordinates) {
            step("adopt", true, () -> ask("adopt", wording, () -> take(wordings::adopt, id)));
            step("rework", false, () -> take(wordings::rework, id));
        }
        if (wording.standing() == Standing.ADOPTED && coordinates) {
            step("retire", false, () -> ask("retire", wording, () -> take(wordings::retire, id)));
        }
        if (wording.open()) {
            step(
                    "rename",
                    false,
                    () -> new RenameWordingDialog(
                                    wording.name(), name -> take((each, by) -> wordings.rename(each, name, by), id))
                            .open());
        }
        step("copy", false, () -> copy(wording));
        if (wording.standing() != Standing.ADOPTED) {
            step("archive", false, () -> putAway(wording));
        }
    }

    private void step(String what, boolean first, Runnable take) {
        var button = new Button(getTranslation("purpose.step." + what), click -> take.run());
        if (first) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        steps.add(button);
    }

    private void take(Step step, WordingId id) {
        changed.accept(step.take(id, member));
    }

    private void putAway(Wording wording) {
        take(wordings::archive, wording.id());
        Word.undoable(
                getTranslation("purpose.archived", wording.name().name()),
                () -> take(wordings::bringBack, wording.id()));
    }

    private void copy(Wording wording) {
        new BeginWordingDialog(
                        wording.matter(),
                        java.util.List.of(wording),
                        (name, source) -> open(
                                source == null
                                        ? wordings.begin(wording.matter(), name, member)
                                        : wordings.beginFrom(source.id(), name, member)))
                .startFrom(wording)
                .open();
    }

    private void open(Wording wording) {
        getUI().ifPresent(ui -> ui.navigate(Routes.PURPOSE + "/" + wording.id().value()));
    }

    private void ask(String what, Wording wording, Runnable take) {
        var question = new ConfirmDialog(
                getTranslation("purpose." + what + ".ask", wording.name().name()),
                getTranslation("purpose." + what + ".means"),
                getTranslation("purpose.step." + what),
                confirmed -> take.run());
        question.setCancelable(true);
        question.setCancelText(getTranslation("shell.cancel"));
        question.open();
    }

    /** Something a member does with a wording. */
    private interface Step {
        Wording take(WordingId id, Member by);
    }
}

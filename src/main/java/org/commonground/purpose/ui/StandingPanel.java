package org.commonground.purpose.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonground.decision.Title;
import org.commonground.membership.Member;
import org.commonground.membership.Right;
import org.commonground.purpose.Standing;
import org.commonground.purpose.Wording;
import org.commonground.purpose.WordingId;
import org.commonground.purpose.Wordings;
import org.commonground.shell.Routes;
import org.commonground.shell.Texts;
import org.commonground.shell.Word;

/** How far a wording has come, and the steps that this member may take with it. */
final class StandingPanel extends Section {

    private final Wordings wordings;
    private final Member member;
    private final Consumer<Wording> changed;
    private final StandingPill pill = new StandingPill();
    private final Paragraph meaning = new Paragraph();
    private final Steps steps = new Steps();

    /** @param changed is told the wording as it is after a step */
    StandingPanel(Wordings wordings, Member member, Consumer<Wording> changed) {
        this.wordings = wordings;
        this.member = member;
        this.changed = changed;
        addClassName("card");
        meaning.addClassName("quiet");
        var head = new Div(new H2(getTranslation("purpose.standing")), pill);
        head.addClassNames("row", "apart");
        add(head, meaning, steps);
    }

    void show(Wording wording) {
        pill.show(wording);
        Texts.show(
                meaning,
                getTranslation(
                        wording.archived()
                                ? "purpose.standing.archived.means"
                                : "purpose.standing." + StandingPill.key(wording.standing()) + ".means"));
        steps.show(member.may(Right.WRITE) ? offered(wording) : List.of());
    }

    private List<Step> offered(Wording wording) {
        var offered = new ArrayList<Step>();
        var coordinates = member.may(Right.COORDINATE);
        var id = wording.id();
        if (wording.archived()) {
            return List.of(Step.first("bring-back", () -> take(wordings::bringBack, id)));
        }
        if (wording.standing() == Standing.DRAFT) {
            offered.add(Step.first("review", () -> take(wordings::review, id)));
        }
        if (wording.standing() == Standing.IN_REVIEW && !coordinates) {
            offered.add(Step.other("rework", () -> take(wordings::rework, id)));
        }
        if (wording.standing() == Standing.IN_REVIEW && coordinates) {
            offered.add(Step.first("adopt", () -> ask("adopt", wording, () -> take(wordings::adopt, id))));
            offered.add(Step.other("rework", () -> take(wordings::rework, id)));
        }
        if (wording.standing() == Standing.ADOPTED && coordinates) {
            offered.add(Step.other("retire", () -> ask("retire", wording, () -> take(wordings::retire, id))));
        }
        if (wording.open()) {
            offered.add(Step.other("vote", () -> putToVote(wording)));
            offered.add(Step.other(
                    "rename",
                    () -> new RenameWordingDialog(
                                    wording.name(), name -> changed.accept(wordings.rename(id, name, member)))
                            .open()));
        }
        offered.add(Step.other("copy", () -> copy(wording)));
        if (wording.standing() != Standing.ADOPTED) {
            offered.add(Step.other("archive", () -> putAway(wording)));
        }
        return offered;
    }

    private void take(Move move, WordingId id) {
        changed.accept(move.make(id, member));
        steps.focus();
    }

    private void putAway(Wording wording) {
        take(wordings::archive, wording.id());
        Word.undoable(
                getTranslation("purpose.archived", wording.name().name()),
                () -> take(wordings::bringBack, wording.id()));
    }

    private void putToVote(Wording wording) {
        var matter = getTranslation("purpose.matter." + StandingPill.key(wording.matter()));
        var title = getTranslation("purpose.vote.title", matter, wording.name().name());
        var motion = wordings.putToVote(
                wording.id(), new Title(title.length() > 200 ? title.substring(0, 200) : title), member);
        getUI().ifPresent(ui -> ui.navigate(Routes.DECISIONS + "/" + motion.value()));
    }

    private void copy(Wording wording) {
        new BeginWordingDialog(
                        wording.matter(),
                        List.of(wording),
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
    private interface Move {
        Wording make(WordingId id, Member by);
    }
}

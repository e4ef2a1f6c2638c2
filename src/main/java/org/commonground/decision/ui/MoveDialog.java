package org.commonground.decision.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionKind;
import org.commonground.decision.Title;
import org.commonground.membership.PersonId;
import org.commonground.shell.Entries;
import org.commonground.shell.GoButton;
import org.commonground.shell.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Moves something, or an amendment to something that was moved. Whoever presides or keeps the record says who moves and who seconds it;
 * everybody else moves it themselves. Ctrl+Enter moves it from any field.
 */
public final class MoveDialog extends Dialog {

    private final Desks desks;
    private final @Nullable Motion main;
    private final Runnable first;
    private final Consumer<MotionId> moved;
    private final Select<MotionKind> kind = new Select<>();
    private final TextField title = new TextField(getTranslation("decision.title"));
    private final TextArea text = new TextArea(getTranslation("decision.text"));
    private final TextArea rationale = new TextArea(getTranslation("decision.rationale"));
    private final Whose whose;
    private final Paragraph trouble = new Paragraph();
    private final Entries entries = new Entries(this::say);
    private final HalfWritten written;

    MoveDialog(Desks desks, Consumer<MotionId> moved) {
        this(desks, null, () -> {}, moved);
    }

    /** @param first refuses where nothing may be moved any more */
    MoveDialog(Desks desks, Runnable first, Consumer<MotionId> moved) {
        this(desks, null, first, moved);
    }

    /** @param main what is to be amended; null for a motion of its own */
    MoveDialog(Desks desks, @Nullable Motion main, Consumer<MotionId> moved) {
        this(desks, main, () -> {}, moved);
    }

    private MoveDialog(Desks desks, @Nullable Motion main, Runnable first, Consumer<MotionId> moved) {
        this.desks = desks;
        this.main = main;
        this.first = first;
        this.moved = moved;
        setHeaderTitle(getTranslation(main == null ? "decision.move" : "decision.amend"));
        setWidth("36rem");
        whose = new Whose(desks);
        kind.setLabel(getTranslation("decision.kind"));
        kind.setItems(MotionKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("decision.kind." + each.key()));
        kind.setValue(MotionKind.BUSINESS);
        kind.setVisible(main == null);
        title.setAutofocus(true);
        text.setMinHeight("8rem");
        text.setHelperText(getTranslation(main == null ? "decision.text.help" : "decision.amend.help"));
        if (main != null) {
            title.setValue(getTranslation("decision.amend.title", main.title().title()));
            text.setValue(main.text());
        }
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        var care = new Paragraph(getTranslation("purpose.care"));
        care.addClassName("quiet");
        var form = new Div(kind, title, text, whose, rationale, trouble, care);
        form.addClassName("form");
        add(form);
        entries.place("decision.refused.title", title)
                .place("decision.refused.text", text)
                .place("decision.refused.seconded-by-mover", whose.second());
        written = new HalfWritten(
                        this,
                        "motion." + (main == null ? "" : main.id().value() + ".")
                                + desks.self().person().value())
                .field("title", title)
                .field("text", text)
                .field("rationale", rationale);
        GoButton.of(this, getTranslation(main == null ? "decision.move.go" : "decision.amend.go"), this::attempt)
                .onControlEnter();
    }

    /** Begins with this title, such as that of the item on the agenda. */
    public MoveDialog about(String words) {
        title.setValue(words);
        return this;
    }

    /** Begins with this mover. Only for whoever presides or keeps the record; everybody else moves it themselves. */
    public MoveDialog movedBy(PersonId person) {
        whose.mover(person);
        return this;
    }

    /** Begins with this seconder. Only for whoever presides or keeps the record. */
    public MoveDialog secondedBy(PersonId person) {
        whose.seconder(person);
        return this;
    }

    private void attempt() {
        trouble.setVisible(false);
        entries.afresh();
        var named = entries.read(title, Title::new);
        if (whose.isVisible() && !whose.isComplete()) {
            return;
        }
        entries.attempt(() -> {
            first.run();
            var motion = whose.isVisible() ? enter(named.orElseThrow()) : move(named.orElseThrow());
            written.drop();
            close();
            moved.accept(motion);
        });
    }

    private MotionId move(Title named) {
        return main == null
                ? desks.motions().move(kind.getValue(), named, text.getValue(), rationale.getValue(), desks.self())
                : desks.motions()
                        .amend(main.id(), main.text(), named, text.getValue(), rationale.getValue(), desks.self());
    }

    private MotionId enter(Title named) {
        return main == null
                ? desks.motions()
                        .enter(
                                kind.getValue(),
                                named,
                                text.getValue(),
                                rationale.getValue(),
                                whose.mover(),
                                whose.seconder(),
                                desks.self())
                : desks.motions()
                        .enterAmendment(
                                main.id(),
                                main.text(),
                                named,
                                text.getValue(),
                                rationale.getValue(),
                                whose.mover(),
                                whose.seconder(),
                                desks.self());
    }

    private void say(String sentence) {
        Texts.show(trouble, sentence);
        trouble.setVisible(true);
    }
}

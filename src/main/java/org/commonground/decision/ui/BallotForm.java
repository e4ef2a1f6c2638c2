package org.commonground.decision.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.decision.VoteWords;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.ballot.Paper;
import org.commonground.shared.Refused;
import org.commonground.shell.Texts;

/** A ballot paper in front of a voter. It keeps what they picked until it is cast; nothing that happens elsewhere touches it. */
final class BallotForm extends Div {

    /** Puts the ballot into the box. */
    @FunctionalInterface
    interface Cast {
        void cast(Choice choice, String reason);
    }

    private final Paper paper;
    private final Picker picker;
    private final TextArea reason = new TextArea();
    private final Checkbox abstain = new Checkbox(getTranslation("decision.ballot.abstain"));
    private final Paragraph trouble = new Paragraph();

    /** @param question what a screen reader says of the choices, such as the motion's title */
    BallotForm(Paper paper, VoteWords words, String question, boolean withReason, Cast cast) {
        this.paper = paper;
        addClassName("ballot");
        setClassName("short", paper.method() == Method.YES_NO);
        picker = Picker.of(paper, words, question);
        reason.setLabel(getTranslation("decision.ballot.reason"));
        reason.setHelperText(getTranslation("decision.ballot.reason.help"));
        reason.setWidthFull();
        reason.setMaxLength(1_000);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setVisible(withReason);
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        var go = new Button(getTranslation("decision.ballot.cast"), click -> go(cast));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClassName("cast");
        abstain.setVisible(paper.method().choosesOptions());
        add(picker.component(), abstain, reason, trouble, go);
    }

    /** Shows what was cast before, so that it can be changed. */
    void show(Choice choice, String why) {
        abstain.setValue(paper.method().choosesOptions() && choice.equals(Choice.nothing(paper.method())));
        picker.show(choice);
        reason.setValue(why);
    }

    /** Tells whenever the voter has picked something else, or says otherwise why. */
    void listen(Runnable changed) {
        Stream.concat(picker.fields().stream(), Stream.<HasValue<?, ?>>of(abstain, reason))
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        changed.run();
                    }
                }));
    }

    /** What is picked so far, and why; empty while nothing is. */
    String written() {
        return choice().map(choice -> choice.written() + "\n" + reason.getValue())
                .orElse("");
    }

    /** Shows what {@link #written()} wrote, unless the voter was quicker and has picked something already. */
    void restore(String written) {
        var end = written.indexOf('\n');
        if (end < 0 || isHalfMade()) {
            return;
        }
        Choice.readable(paper.method(), written.substring(0, end))
                .filter(paper::allows)
                .ifPresent(choice -> show(choice, written.substring(end + 1)));
    }

    /** Whether something is picked that was not cast yet. */
    boolean isHalfMade() {
        return choice().isPresent();
    }

    private Optional<Choice> choice() {
        return abstain.getValue() ? Optional.of(Choice.nothing(paper.method())) : picker.choice();
    }

    private void go(Cast cast) {
        trouble.setVisible(false);
        choice().ifPresentOrElse(choice -> attempt(choice, cast), () -> say("decision.ballot.nothing-picked"));
    }

    private void attempt(Choice choice, Cast cast) {
        if (paper.asksForReason(choice)) {
            reason.setVisible(true);
        }
        try {
            cast.cast(choice, Optional.ofNullable(reason.getValue()).orElse(""));
        } catch (Refused refused) {
            say(refused.reason().messageKey());
        }
    }

    private void say(String key) {
        Texts.show(trouble, getTranslation(key));
        trouble.setVisible(true);
    }
}

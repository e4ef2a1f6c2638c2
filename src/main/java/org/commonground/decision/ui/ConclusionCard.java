package org.commonground.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.Optional;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionId;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.commonground.shell.Texts;
import org.commonground.shell.Word;
import org.jspecify.annotations.Nullable;

/** Why the body decided so, what it turned down, and when it looks again. */
final class ConclusionCard extends Section {

    private final Desks desks;
    private final TextArea why = new TextArea(getTranslation("decision.why"));
    private final TextArea turnedDown = new TextArea(getTranslation("decision.turned-down"));
    private final DatePicker again = new DatePicker(getTranslation("decision.look-again"));
    private final Div form;
    private final Paragraph told = new Paragraph();
    private @Nullable Motion read;

    ConclusionCard(MotionId motion, Desks desks) {
        this.desks = desks;
        addClassName("card");
        why.setWidthFull();
        turnedDown.setWidthFull();
        again.setLocale(getLocale());
        var keep = new Button(getTranslation("decision.conclude"), click -> {
            try {
                desks.motions()
                        .conclude(
                                Objects.requireNonNull(read),
                                why.getValue(),
                                turnedDown.getValue(),
                                Optional.ofNullable(again.getValue()),
                                desks.self());
                desks.motions().byId(motion, desks.self()).ifPresent(now -> read = now);
                Word.done(getTranslation("decision.concluded"));
            } catch (Refused refused) {
                getUI().ifPresent(ui ->
                        Word.wrong(ui, getTranslation(refused.reason().messageKey())));
            }
        });
        form = new Div(why, turnedDown, again, keep);
        form.addClassName("form");
        told.addClassName("motion-text");
        add(new H2(getTranslation("decision.record")), told, form);
        setVisible(false);
    }

    void show(Motion motion) {
        setVisible(motion.state().isDecided());
        var self = desks.self();
        var writes = self.may(Right.PRESIDE) || self.may(Right.RECORD);
        form.setVisible(writes);
        told.setVisible(!writes);
        Texts.show(
                told,
                motion.why().isEmpty() && motion.turnedDown().isEmpty()
                        ? getTranslation("decision.record.none")
                        : (motion.why() + "\n\n" + motion.turnedDown()).strip());
        // What somebody is writing here stays, whatever others do; whoever would write over another's words is told so.
        if (read == null || isUntouched(read)) {
            read = motion;
            why.setValue(motion.why());
            turnedDown.setValue(motion.turnedDown());
            again.setValue(motion.lookAgain());
        }
    }

    private boolean isUntouched(Motion before) {
        return why.getValue().equals(before.why())
                && turnedDown.getValue().equals(before.turnedDown())
                && Objects.equals(again.getValue(), before.lookAgain());
    }
}

package org.commonground.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionKind;
import org.commonground.decision.MotionState;
import org.commonground.decision.Nominee;
import org.commonground.membership.Profile;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.commonground.shell.Texts;
import org.commonground.shell.Word;

/** Who was proposed for an office, and who agreed to stand. */
final class NomineesCard extends Section {

    private final MotionId motion;
    private final Desks desks;
    private final Div list = new Div();
    private final ComboBox<Profile> person = new ComboBox<>();
    private final Button propose = new Button();
    private List<Nominee> shown = List.of();

    NomineesCard(MotionId motion, Desks desks) {
        this.motion = motion;
        this.desks = desks;
        addClassName("card");
        list.addClassName("column");
        person.setLabel(getTranslation("decision.nominee"));
        person.setItems(desks.members().all(desks.self()));
        person.setItemLabelGenerator(Profile::displayName);
        person.setWidthFull();
        Texts.show(propose, getTranslation("decision.nominate"));
        propose.addClickListener(click -> {
            if (!person.isEmpty()) {
                attempt(() ->
                        desks.nominations().nominate(motion, person.getValue().person(), desks.self()));
                person.clear();
            }
        });
        add(new H2(getTranslation("decision.nominees")), list, person, propose);
        setVisible(false);
    }

    void show(Motion now) {
        setVisible(now.kind() == MotionKind.ELECTION);
        if (!isVisible()) {
            return;
        }
        var open = now.state().isPending() && now.state() != MotionState.IN_VOTE;
        person.setVisible(open && desks.self().may(Right.WRITE));
        propose.setVisible(person.isVisible());
        var nominees = desks.nominations().nominees(motion, desks.self());
        if (!nominees.equals(shown) || list.getChildren().findAny().isEmpty()) {
            shown = nominees;
            list.removeAll();
            nominees.forEach(each -> list.add(row(each, open)));
            if (nominees.isEmpty()) {
                list.add(new Paragraph(getTranslation("decision.nominees.none")));
            }
        }
    }

    private Div row(Nominee nominee, boolean open) {
        var name = desks.members().names(desks.self()).getOrDefault(nominee.person(), "");
        var state = new Span(getTranslation(nominee.accepted() ? "decision.nominee.stands" : "decision.nominee.asked"));
        state.addClassName("quiet");
        var row = new Div(new Span(name), state);
        row.addClassName("row");
        var own = desks.self().person().equals(nominee.person());
        if (open && (own || desks.self().may(Right.PRESIDE))) {
            if (!nominee.accepted()) {
                row.add(small(
                        "decision.nominee.accept",
                        name,
                        () -> desks.nominations().accept(motion, nominee.person(), desks.self())));
            }
            row.add(small(
                    "decision.nominee.decline",
                    name,
                    () -> desks.nominations().decline(motion, nominee.person(), desks.self())));
        }
        return row;
    }

    /** @param whom whom a screen reader names, as the row does for those who see it */
    private Button small(String words, String whom, Runnable deed) {
        var button = new Button(getTranslation(words), click -> attempt(deed));
        button.setAriaLabel(button.getText() + ": " + whom);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (Refused refused) {
            getUI().ifPresent(
                            ui -> Word.wrong(ui, getTranslation(refused.reason().messageKey())));
        }
    }
}

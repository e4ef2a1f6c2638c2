package org.commonground.sitting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.commonground.shell.Texts;
import org.commonground.sitting.LateVoter;

/** A seat that came while a vote runs, and what changes when the chair lets it vote. */
final class LateVoterRow extends Div {

    private final Paragraph means = new Paragraph();

    LateVoterRow(LateVoter late, Runnable admit) {
        addClassNames("roster-row", "late-voter");
        means.addClassName("words");
        means.getElement().setAttribute("role", "status");
        var button = new Button(getTranslation("sitting.late-voter.go"), click -> admit.run());
        button.setAriaLabel(
                getTranslation("sitting.late-voter.go.named", late.elector().name(), late.question()));
        button.addThemeVariants(ButtonVariant.SMALL);
        add(means, button);
        show(late);
    }

    void show(LateVoter late) {
        Texts.show(
                means,
                getTranslation(
                        "sitting.late-voter",
                        late.elector().name(),
                        late.question(),
                        late.voters(),
                        late.voters() + 1));
    }
}

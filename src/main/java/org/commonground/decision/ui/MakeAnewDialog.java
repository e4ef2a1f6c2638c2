package org.commonground.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.commonground.decision.MotionId;
import org.commonground.decision.Overtaken;
import org.commonground.shared.Refused;
import org.commonground.shell.Texts;

/** Applies an amendment to the wording that the motion has now. Where both can stand, it is filled in with both. */
final class MakeAnewDialog extends Dialog {

    private final TextArea text = new TextArea(getTranslation("decision.make-anew.text"));
    private final Paragraph trouble = new Paragraph();

    MakeAnewDialog(MotionId amendment, Overtaken overtaken, Desks desks) {
        setHeaderTitle(getTranslation("decision.step.make-anew"));
        setWidth("36rem");
        var applied = overtaken.applied();
        text.setValue(applied.orElse(overtaken.amended()));
        text.setMinHeight("8rem");
        text.setWidthFull();
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        var form = new Div(
                new Paragraph(getTranslation(
                        applied.isPresent() ? "decision.make-anew.means" : "decision.make-anew.touching")),
                new H3(getTranslation("decision.overtaken.now")),
                wording(overtaken.now()),
                new H3(getTranslation("decision.overtaken.was")),
                wording(overtaken.amended()),
                text,
                trouble);
        form.addClassName("form");
        add(form);
        var go = new Button(getTranslation("decision.make-anew.go"), click -> {
            try {
                desks.motions().makeAnew(amendment, overtaken.now(), text.getValue(), desks.self());
                close();
            } catch (Refused refused) {
                Texts.show(trouble, getTranslation(refused.reason().messageKey()));
                trouble.setVisible(true);
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), go);
    }

    private static Paragraph wording(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("motion-text");
        return paragraph;
    }
}

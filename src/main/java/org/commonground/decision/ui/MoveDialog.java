package org.commonground.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionKind;
import org.commonground.decision.Title;
import org.commonground.shell.Entries;
import org.jspecify.annotations.Nullable;

/** Moves something, or an amendment to something that was moved. */
final class MoveDialog extends Dialog {

    private final Select<MotionKind> kind = new Select<>();
    private final TextField title = new TextField(getTranslation("decision.title"));
    private final TextArea text = new TextArea(getTranslation("decision.text"));
    private final TextArea rationale = new TextArea(getTranslation("decision.rationale"));
    private final Paragraph trouble = new Paragraph();

    MoveDialog(Desks desks, Consumer<MotionId> moved) {
        this(desks, null, moved);
    }

    /** @param main what is to be amended; null for a motion of its own */
    MoveDialog(Desks desks, @Nullable Motion main, Consumer<MotionId> moved) {
        setHeaderTitle(getTranslation(main == null ? "decision.move" : "decision.amend"));
        setWidth("36rem");
        kind.setLabel(getTranslation("decision.kind"));
        kind.setItems(MotionKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("decision.kind." + each.key()));
        kind.setValue(MotionKind.BUSINESS);
        kind.setVisible(main == null);
        kind.setWidthFull();
        title.setWidthFull();
        title.setAutofocus(true);
        text.setWidthFull();
        text.setMinHeight("8rem");
        text.setHelperText(getTranslation(main == null ? "decision.text.help" : "decision.amend.help"));
        rationale.setWidthFull();
        if (main != null) {
            title.setValue(getTranslation("decision.amend.title", main.title().title()));
            text.setValue(main.text());
        }
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        var care = new Paragraph(getTranslation("purpose.care"));
        care.addClassName("quiet");
        var form = new VerticalLayout(kind, title, text, rationale, trouble, care);
        form.setPadding(false);
        add(form);

        var entries = new Entries(sentence -> {
                    trouble.setText(sentence);
                    trouble.setVisible(true);
                })
                .place("decision.refused.title", title)
                .place("decision.refused.text", text);
        var go = new Button(getTranslation(main == null ? "decision.move.go" : "decision.amend.go"), click -> {
            entries.afresh();
            var named = entries.read(title, Title::new);
            entries.attempt(() -> {
                var self = desks.self();
                var motion = main == null
                        ? desks.motions()
                                .move(kind.getValue(), named.orElseThrow(), text.getValue(), rationale.getValue(), self)
                        : desks.motions()
                                .amend(main.id(), named.orElseThrow(), text.getValue(), rationale.getValue(), self);
                close();
                moved.accept(motion);
            });
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), go);
    }
}

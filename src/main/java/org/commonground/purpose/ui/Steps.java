package org.commonground.purpose.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.commonground.shell.Texts;

/** The steps that may be taken now. A step that stays keeps its button, so that nobody's focus is lost when others do something. */
final class Steps extends Div {

    Steps() {
        addClassName("steps");
    }

    void show(List<Step> offered) {
        var before = buttons();
        before.stream()
                .filter(button -> offered.stream().noneMatch(button::shows))
                .forEach(this::remove);
        for (var place = 0; place < offered.size(); place++) {
            var step = offered.get(place);
            var standing = before.stream().filter(button -> button.shows(step)).findFirst();
            standing.ifPresent(button -> button.step = step);
            if (standing.isEmpty()) {
                addComponentAtIndex(place, new StepButton(step));
            }
        }
    }

    /** Leads the keyboard to the first step, after one was taken and its button is gone. */
    void focus() {
        buttons().stream().findFirst().ifPresent(Button::focus);
    }

    private List<StepButton> buttons() {
        return getChildren().map(StepButton.class::cast).toList();
    }

    private static final class StepButton extends Button {

        private Step step;

        StepButton(Step step) {
            this.step = step;
            Texts.show(this, getTranslation("purpose.step." + step.name()));
            addClickListener(click -> this.step.take().run());
            if (step.isFirst()) {
                addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
        }

        boolean shows(Step other) {
            return step.name().equals(other.name()) && step.isFirst() == other.isFirst();
        }
    }
}

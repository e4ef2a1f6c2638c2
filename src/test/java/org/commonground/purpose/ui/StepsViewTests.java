package org.commonground.purpose.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StepsViewTests {

    private final List<String> taken = new ArrayList<>();
    private Steps steps;

    @BeforeEach
    void comeIn() {
        MockVaadin.setup();
        steps = new Steps();
        UI.getCurrent().add(steps);
    }

    @AfterEach
    void leave() {
        MockVaadin.tearDown();
    }

    @Test
    void aStepThatStaysKeepsItsButtonAndTakesItsNewMeaning() {
        steps.show(List.of(Step.first("review", () -> taken.add("old")), Step.other("copy", () -> taken.add("copy"))));
        var before = buttons();

        steps.show(List.of(Step.first("review", () -> taken.add("new")), Step.other("copy", () -> taken.add("copy"))));

        assertThat(buttons()).containsExactlyElementsOf(before);
        _click(before.getFirst());
        assertThat(taken).containsExactly("new");
    }

    @Test
    void aNewStepComesToItsPlaceAndAnEndedOneGoes() {
        steps.show(
                List.of(Step.first("review", () -> {}), Step.other("rename", () -> {}), Step.other("copy", () -> {})));
        var before = buttons();

        steps.show(
                List.of(Step.first("adopt", () -> {}), Step.other("rework", () -> {}), Step.other("copy", () -> {})));

        assertThat(buttons()).hasSize(3).doesNotContain(before.get(0), before.get(1));
        assertThat(buttons().get(2)).isSameAs(before.get(2));
    }

    private List<Button> buttons() {
        return steps.getChildren().map(Button.class::cast).toList();
    }
}

package org.commonground.minutes.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.minutes.Audience;
import org.commonground.structure.Body;
import org.commonground.structure.BodyId;

/** Says for whom a passage is. */
final class AudienceSelect extends Div {

    private final RadioButtonGroup<Audience> audience = new RadioButtonGroup<>();
    private final MultiSelectComboBox<Body> bodies = new MultiSelectComboBox<>();

    AudienceSelect(Desks desks, Audience now, Set<BodyId> named) {
        addClassName("form");
        audience.setLabel(getTranslation("minutes.audience"));
        audience.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(each -> getTranslation("minutes.audience." + each.key()));
        audience.setValue(now);
        var working =
                desks.bodies().all(desks.self()).stream().filter(Body::works).toList();
        bodies.setLabel(getTranslation("minutes.audience.which"));
        bodies.setItems(working);
        bodies.setItemLabelGenerator(each -> each.name().name());
        bodies.setValue(
                working.stream().filter(each -> named.contains(each.id())).collect(Collectors.toSet()));
        bodies.setVisible(now == Audience.BODIES);
        audience.addValueChangeListener(change -> bodies.setVisible(change.getValue() == Audience.BODIES));
        add(audience, bodies);
    }

    Audience audience() {
        return audience.getValue();
    }

    Set<BodyId> named() {
        return bodies.getValue().stream().map(Body::id).collect(Collectors.toSet());
    }
}

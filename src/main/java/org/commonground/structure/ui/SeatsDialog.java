package org.commonground.structure.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.membership.Organisation;
import org.commonground.shell.FormDialog;
import org.commonground.structure.Body;

/** Says which organisations sit in a body. */
final class SeatsDialog extends FormDialog {

    private final Desks desks;
    private final Body body;
    private final Set<Organisation> before;
    private final CheckboxGroup<Organisation> seats = new CheckboxGroup<>();

    SeatsDialog(Desks desks, Body body) {
        super(
                I18NProvider.translate("structure.seats.of", body.name().name()),
                I18NProvider.translate("structure.seats.keep"));
        this.desks = desks;
        this.body = body;
        var sitting = desks.bodies().seats(body.id(), desks.self());
        var all = desks.organisations().all(desks.self());
        before = all.stream().filter(each -> sitting.contains(each.id())).collect(Collectors.toSet());
        seats.setLabel(getTranslation("structure.seats"));
        seats.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        seats.setItems(all);
        seats.setItemLabelGenerator(each -> each.name().name());
        seats.setValue(before);
        show(seats);
    }

    /** Changes only what was changed here, so that two who do this at once do not undo each other. */
    @Override
    protected boolean done() {
        return entries.attempt(() -> {
            var now = seats.getValue();
            now.stream()
                    .filter(each -> !before.contains(each))
                    .forEach(each -> desks.bodies().seat(body.id(), each.id(), desks.self()));
            before.stream()
                    .filter(each -> !now.contains(each))
                    .forEach(each -> desks.bodies().unseat(body.id(), each.id(), desks.self()));
        });
    }
}

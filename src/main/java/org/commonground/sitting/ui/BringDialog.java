package org.commonground.sitting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionId;
import org.commonground.shell.FormDialog;

/** Brings a motion before the meeting that was moved already. */
final class BringDialog extends FormDialog {

    private final ComboBox<Motion> motion = new ComboBox<>(getTranslation("sitting.bring.motion"));
    private final Consumer<MotionId> brought;

    BringDialog(Desks desks, Consumer<MotionId> brought) {
        super(I18NProvider.translate("sitting.item.bring"), I18NProvider.translate("sitting.bring"));
        this.brought = brought;
        motion.setItems(desks.motions().all(desks.self()).stream()
                .filter(each -> each.state().isPending())
                .toList());
        motion.setItemLabelGenerator(each -> each.title().title());
        motion.setRequired(true);
        show(motion);
    }

    @Override
    protected boolean done() {
        var picked = Optional.ofNullable(motion.getValue());
        motion.setInvalid(picked.isEmpty());
        motion.setErrorMessage(getTranslation("sitting.bring.missing"));
        picked.map(Motion::id).ifPresent(brought);
        return picked.isPresent();
    }
}

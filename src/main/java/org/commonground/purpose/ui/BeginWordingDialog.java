package org.commonground.purpose.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import org.commonground.purpose.Matter;
import org.commonground.purpose.Wording;
import org.commonground.purpose.WordingName;
import org.commonground.shared.Refused;
import org.commonground.shell.GoButton;
import org.jspecify.annotations.Nullable;

/** Begins a wording: what it shall be called, and whether its text starts empty or from another one. */
final class BeginWordingDialog extends Dialog {

    private final TextField name = new TextField();
    private final Select<Wording> source = new Select<>();

    /** @param begin takes the name and the wording to start from, null for an empty text */
    BeginWordingDialog(Matter matter, List<Wording> others, BiConsumer<WordingName, @Nullable Wording> begin) {
        setHeaderTitle(getTranslation("purpose." + StandingPill.key(matter) + ".begin"));
        setWidth("30rem");

        name.setLabel(getTranslation("purpose.name"));
        name.setHelperText(getTranslation("purpose.name.help"));
        name.setValue(getTranslation("purpose.name.proposal", others.size() + 1));
        name.setWidthFull();
        name.setAutoselect(true);
        name.setAutofocus(true);

        source.setLabel(getTranslation("purpose.source"));
        source.setItems(others);
        source.setItemLabelGenerator(each -> each == null
                ? getTranslation("purpose.source.empty")
                : each.name().name());
        source.setEmptySelectionAllowed(true);
        source.setEmptySelectionCaption(getTranslation("purpose.source.empty"));
        source.setWidthFull();
        source.setVisible(!others.isEmpty());

        var care = new Paragraph(getTranslation("purpose.care"));
        care.addClassName("quiet");
        var form = new VerticalLayout(name, source, care);
        form.setPadding(false);
        add(form);

        GoButton.of(this, getTranslation("purpose.begin"), () -> go(begin)).onEnter();
    }

    /** Proposes to start from this one. */
    BeginWordingDialog startFrom(Wording other) {
        source.setValue(other);
        return this;
    }

    private void go(BiConsumer<WordingName, @Nullable Wording> begin) {
        try {
            begin.accept(new WordingName(name.getValue()), source.getValue());
            close();
        } catch (Refused refused) {
            Names.explain(name, refused);
        }
    }
}

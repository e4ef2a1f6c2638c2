package org.commonground.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.commonground.shell.Texts;

/** Stands where the list would: says why it is empty, and offers the way on. */
final class Nothing extends Div {

    private final Paragraph why = new Paragraph();
    private final Button clear = new Button(getTranslation("membership.nothing.clear"));

    Nothing(Runnable clearFilter) {
        addClassNames("card", "nothing");
        clear.addClickListener(click -> clearFilter.run());
        add(why, clear);
    }

    void show(int found, boolean everything) {
        setVisible(found == 0);
        Texts.show(why, getTranslation(everything ? "membership.nothing.yet" : "membership.nothing.found"));
        clear.setVisible(!everything);
    }
}

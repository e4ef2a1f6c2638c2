package org.commonground.action.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.commonground.action.Action;
import org.commonground.shell.Texts;

/** Some actions under a heading that says how many; not there while there are none. */
final class ActionSection extends Section {

    private final H2 heading = new H2();
    private final ActionList list;

    ActionSection(ActionDesks desks, Runnable changed) {
        addClassName("action-section");
        list = new ActionList(desks, changed);
        list.addClassName("card");
        add(heading, list);
    }

    void show(String title, List<Action> actions, Known known) {
        setVisible(!actions.isEmpty());
        Texts.show(heading, getTranslation("action.heading", title, actions.size()));
        list.show(actions, known);
    }
}

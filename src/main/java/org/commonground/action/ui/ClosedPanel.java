package org.commonground.action.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.commonground.action.Action;
import org.commonground.shell.Texts;

/** What was done or dropped, the latest first, some at a time. */
final class ClosedPanel extends Div {

    private static final int AT_A_TIME = 50;

    private final Paragraph count = new Paragraph();
    private final Div nothing = new Div(new Paragraph(getTranslation("action.nothing.closed")));
    private final Button further = new Button(getTranslation("action.further"));
    private final ActionList list;
    private List<Action> closed = List.of();
    private int shown = AT_A_TIME;

    ClosedPanel(ActionDesks desks, Runnable changed) {
        addClassName("column");
        count.addClassName("quiet");
        nothing.addClassNames("card", "nothing");
        list = new ActionList(desks, changed);
        list.addClassName("card");
        further.addClassName("at-start");
        further.addClickListener(click -> {
            shown += AT_A_TIME;
            show(closed, Known.read(desks));
        });
        add(count, nothing, list, further);
    }

    void show(List<Action> now, Known known) {
        closed = now;
        count.setVisible(!closed.isEmpty());
        Texts.show(count, getTranslation("action.count.closed", closed.size()));
        nothing.setVisible(closed.isEmpty());
        list.show(closed.stream().limit(shown).toList(), known);
        further.setVisible(closed.size() > shown);
    }
}

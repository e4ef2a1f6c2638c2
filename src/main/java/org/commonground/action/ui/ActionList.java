package org.commonground.action.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.commonground.action.Action;
import org.commonground.action.ActionId;
import org.commonground.shell.Parts;

/**
 * Actions below each other. After each ring it is shown what is true now; rows that stay are the same as before. When a deed of the
 * reader's takes a row away, the keyboard goes on to the next one.
 */
public final class ActionList extends Div {

    private final ActionDesks desks;
    private final Runnable changed;
    private final Parts<ActionId, Action, ActionRow> rows;
    private List<ActionId> shown = List.of();

    /** @param changed reads and shows again, after the reader did something with an action */
    public ActionList(ActionDesks desks, Runnable changed) {
        this.desks = desks;
        this.changed = changed;
        rows = new Parts<>(Action::id, action -> new ActionRow(desks, action, () -> afterDeedWith(action.id())));
        rows.addClassName("action-rows");
        rows.getElement().setAttribute("role", "list");
        addClassName("action-list");
        add(rows);
    }

    /** Shows these, in this order. */
    public void show(List<Action> actions) {
        show(actions, Known.read(desks));
    }

    void show(List<Action> actions, Known known) {
        setVisible(!actions.isEmpty());
        rows.show(actions, (row, action) -> row.show(action, known));
        shown = actions.stream().map(Action::id).toList();
    }

    private void afterDeedWith(ActionId action) {
        var place = shown.indexOf(action);
        changed.run();
        var now = shown.contains(action) ? shown.indexOf(action) : Math.min(place, shown.size() - 1);
        if (now >= 0) {
            ((ActionRow) rows.getComponentAt(now)).focus();
        }
    }
}

package org.commonground.action.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.commonground.live.Place;
import org.commonground.live.ui.Live;
import org.commonground.live.ui.PresenceBar;
import org.commonground.membership.Right;
import org.commonground.shell.Headed;
import org.commonground.shell.Headline;
import org.commonground.shell.MainLayout;
import org.commonground.shell.Routes;

/** Who does what by when: the reader's own, everything that is open, and what is done. */
@Route(value = Routes.ACTIONS, layout = MainLayout.class)
@PermitAll
class ActionsView extends Div implements Headed {

    private final ActionDesks desks;
    private final Headline headline = new Headline(getTranslation("shell.navigation.actions"));
    private final Paragraph sum = new Paragraph();
    private final TabSheet sheet = new TabSheet();
    private final MinePanel mine;
    private final OpenPanel open;
    private final ClosedPanel closed;
    private final Tab closedTab;

    ActionsView(ActionDesks desks) {
        this.desks = desks;
        addClassName("page");
        headline.locate(getTranslation("action.line"));
        headline.accompany(new PresenceBar(Place.of("actions"), desks.self().seen()));
        sum.addClassName("quiet");
        var head = new Div(sum);
        head.addClassNames("row", "apart");
        if (desks.self().may(Right.WRITE)) {
            var note = new Button(getTranslation("action.note"), click -> note());
            note.addThemeVariants(ButtonVariant.PRIMARY);
            head.add(note);
        }
        mine = new MinePanel(desks, this::refresh);
        open = new OpenPanel(desks, this::refresh);
        closed = new ClosedPanel(desks, this::refresh);
        sheet.add(getTranslation("action.tab.mine"), mine);
        sheet.add(getTranslation("action.tab.open"), open);
        closedTab = sheet.add(getTranslation("action.tab.closed"), closed);
        sheet.addClassName("action-tabs");
        sheet.addSelectedChangeListener(change -> refresh());
        add(head, sheet);
        Live.of(this).on(ActionBell.all(), this::refresh);
    }

    private void note() {
        ActionDialog.noting(desks, Optional.empty(), this::refresh).open();
    }

    private void refresh() {
        var self = desks.self();
        var known = Known.read(desks);
        var today = desks.wall().today();
        var actions = desks.actions().open(self);
        sum.setText(getTranslation(
                "action.sum",
                actions.size(),
                actions.stream().filter(each -> each.isOverdue(today)).count(),
                actions.stream().filter(known::lacksOwner).count()));
        mine.show(actions, known, self);
        open.show(actions, known);
        if (closedTab.equals(sheet.getSelectedTab())) {
            closed.show(desks.actions().closed(self), known);
        }
    }

    @Override
    public Headline headline() {
        return headline;
    }
}

package org.commonground.action.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commonground.live.Place;
import org.commonground.live.ui.Live;
import org.commonground.live.ui.PresenceBar;
import org.commonground.membership.Right;
import org.commonground.shell.Headed;
import org.commonground.shell.Headline;
import org.commonground.shell.MainLayout;
import org.commonground.shell.Routes;
import org.commonground.shell.Texts;

/** Who does what by when: the reader's own, everything that is open, and what is done. Each part has an address of its own. */
@Route(value = Routes.ACTIONS + "/:part?", layout = MainLayout.class)
@PermitAll
class ActionsView extends Div implements BeforeEnterObserver, Headed {

    private static final String PART = "part";
    private static final String MINE = "mine";
    private static final String CLOSED = "done";

    private final ActionDesks desks;
    private final Headline headline = new Headline(getTranslation("shell.navigation.actions"));
    private final Paragraph sum = new Paragraph();
    private final Nav ways = new Nav();
    private final MinePanel mine;
    private final OpenPanel open;
    private final ClosedPanel closed;
    private final Map<String, Component> parts = new LinkedHashMap<>();
    private final Map<String, RouterLink> links = new LinkedHashMap<>();
    private String shown = MINE;

    ActionsView(ActionDesks desks) {
        this.desks = desks;
        addClassName("page");
        headline.locate(getTranslation("action.line"));
        headline.accompany(new PresenceBar(Place.of("actions"), desks.self().seen()));
        sum.addClassName("quiet");
        mine = new MinePanel(desks, this::refresh);
        open = new OpenPanel(desks, this::refresh);
        closed = new ClosedPanel(desks, this::refresh);
        ways.addClassName("ways-within");
        ways.setAriaLabel(getTranslation("action.parts"));
        part(MINE, "action.tab.mine", RouteParameters.empty(), mine);
        part("open", "action.tab.open", new RouteParameters(PART, "open"), open);
        part(CLOSED, "action.tab.closed", new RouteParameters(PART, CLOSED), closed);
        var head = new Div(ways);
        head.addClassNames("row", "apart");
        if (desks.self().may(Right.WRITE)) {
            var note = new Button(getTranslation("action.note"), click -> note());
            note.addThemeVariants(ButtonVariant.PRIMARY);
            head.add(note);
        }
        add(head, sum, mine, open, closed);
        Live.of(this).on(ActionBell.all(), this::refresh);
    }

    private void part(String name, String words, RouteParameters address, Component panel) {
        var link = new RouterLink(getTranslation(words), ActionsView.class, address);
        links.put(name, link);
        parts.put(name, panel);
        ways.add(link);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getRouteParameters().get(PART).orElse(MINE);
        if (!parts.containsKey(shown)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        parts.forEach((name, panel) -> panel.setVisible(name.equals(shown)));
        links.forEach(
                (name, link) -> link.getElement().setAttribute("aria-current", name.equals(shown) ? "page" : "false"));
        if (isAttached()) {
            refresh();
        }
    }

    private void note() {
        ActionDialog.noting(desks, Optional.empty(), this::refresh).open();
    }

    private void refresh() {
        var self = desks.self();
        var known = Known.read(desks);
        var today = desks.wall().today();
        var actions = desks.actions().open(self);
        Texts.show(
                sum,
                getTranslation(
                        "action.sum",
                        actions.size(),
                        actions.stream().filter(each -> each.isOverdue(today)).count(),
                        actions.stream().filter(known::lacksOwner).count()));
        mine.show(actions, known, self);
        open.show(actions, known);
        if (shown.equals(CLOSED)) {
            closed.show(desks.actions().closed(self), known);
        }
    }

    @Override
    public Headline headline() {
        return headline;
    }
}

package org.commonground.decision.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionId;
import org.commonground.live.ui.Live;
import org.commonground.live.ui.PresenceBar;
import org.commonground.shell.Headed;
import org.commonground.shell.Headline;
import org.commonground.shell.MainLayout;
import org.commonground.shell.Routes;
import org.jspecify.annotations.Nullable;

/** One motion: its exact words, how far it has come, the votes on it, and for whoever presides how to take one. */
@Route(value = Routes.DECISIONS + "/:motion", layout = MainLayout.class)
@PermitAll
class MotionView extends Div implements BeforeEnterObserver, Headed {

    private final Desks desks;
    private final MotionPanels panels;
    private final Headline headline = new Headline(getTranslation("shell.navigation.decisions"));
    private @Nullable MotionId shown;

    MotionView(Desks desks, MotionPanels panels) {
        this.desks = desks;
        this.panels = panels;
        addClassName("page");
        Live.of(this).on(VoteBell.DECISIONS, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var motion = event.getRouteParameters()
                .get("motion")
                .flatMap(MotionView::id)
                .flatMap(id -> desks.motions().byId(id, desks.self()));
        motion.ifPresentOrElse(this::open, () -> event.rerouteToError(NotFoundException.class));
    }

    private void open(Motion motion) {
        shown = motion.id();
        removeAll();
        headline.accompany(
                new PresenceBar(MotionPanel.place(motion.id()), desks.self().seen()));
        add(panels.of(motion.id()));
        show(motion);
    }

    private void refresh() {
        if (shown != null) {
            desks.motions().byId(shown, desks.self()).ifPresentOrElse(this::show, this::leave);
        }
    }

    private void show(Motion motion) {
        headline.rename(motion.title().title());
        headline.locate(getTranslation("decision.where", motion.number()));
    }

    /** It is not there for this reader any more. */
    private void leave() {
        shown = null;
        removeAll();
        getUI().ifPresent(ui -> ui.navigate(Routes.DECISIONS));
    }

    private static Optional<MotionId> id(String address) {
        try {
            return Optional.of(new MotionId(UUID.fromString(address)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public Headline headline() {
        return headline;
    }
}

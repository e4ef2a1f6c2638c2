package org.commonground.decision.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionId;
import org.commonground.decision.Registers;
import org.commonground.decision.VoteId;
import org.commonground.live.Place;
import org.commonground.live.Presence;
import org.commonground.live.ui.Live;
import org.commonground.live.ui.PresenceBar;
import org.commonground.membership.Right;
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
    private final Presence presence;
    private final Registers registers;
    private final Headline headline = new Headline(getTranslation("shell.navigation.decisions"));
    private final Div main = new Div();
    private final Aside side = new Aside();
    private final Map<VoteId, VoteCard> votes = new LinkedHashMap<>();
    private @Nullable MotionId shown;
    private @Nullable MotionSheet sheet;
    private @Nullable MotionSteps steps;
    private @Nullable ChairPanel chair;
    private @Nullable NomineesCard nominees;
    private @Nullable ConclusionCard conclusion;

    MotionView(Desks desks, Presence presence, Registers registers) {
        this.desks = desks;
        this.presence = presence;
        this.registers = registers;
        addClassName("page");
        main.addClassName("column");
        side.addClassName("side");
        var desk = new Div(main, side);
        desk.addClassName("desk");
        add(desk);
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
        votes.clear();
        main.removeAll();
        side.removeAll();
        var place = Place.of("motion", motion.id().value());
        headline.accompany(new PresenceBar(place, desks.self().seen()));
        sheet = new MotionSheet(motion, desks, registers);
        steps = new MotionSteps(motion.id(), desks);
        nominees = new NomineesCard(motion.id(), desks);
        conclusion = new ConclusionCard(motion.id(), desks);
        main.add(sheet);
        if (desks.self().may(Right.PRESIDE)) {
            chair = new ChairPanel(motion.id(), desks, () -> presence.at(place));
            main.add(chair);
        } else {
            chair = null;
        }
        side.add(steps, nominees, conclusion);
        refresh();
    }

    private void refresh() {
        if (shown != null) {
            desks.motions().byId(shown, desks.self()).ifPresent(this::show);
        }
    }

    private void show(Motion motion) {
        headline.rename(motion.title().title());
        headline.locate(getTranslation("decision.where", motion.number()));
        Optional.ofNullable(sheet).ifPresent(each -> each.show(motion));
        Optional.ofNullable(steps).ifPresent(each -> each.show(motion));
        Optional.ofNullable(nominees).ifPresent(each -> each.show(motion));
        Optional.ofNullable(conclusion).ifPresent(each -> each.show(motion));
        Optional.ofNullable(chair).ifPresent(each -> each.show(motion));
        for (var sight : desks.votes().on(motion.id(), desks.self())) {
            votes.computeIfAbsent(sight.vote().id(), id -> {
                var card = new VoteCard(sight, motion.title().title(), desks);
                main.addComponentAtIndex(1, card);
                return card;
            });
        }
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

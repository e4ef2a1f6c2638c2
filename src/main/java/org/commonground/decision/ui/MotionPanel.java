package org.commonground.decision.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionId;
import org.commonground.decision.Registers;
import org.commonground.decision.VoteId;
import org.commonground.live.Place;
import org.commonground.live.Presence;
import org.commonground.live.ui.Live;
import org.commonground.membership.Right;
import org.jspecify.annotations.Nullable;

/**
 * A motion as one works with it: its words, the steps that follow, the votes on it with the reader's ballots, and what was decided. Keeps
 * itself up to date. Made by {@link MotionPanels}.
 */
public final class MotionPanel extends Div {

    private final Desks desks;
    private final MotionId motion;
    private final Div main = new Div();
    private final MotionSheet sheet;
    private final MotionSteps steps;
    private final NomineesCard nominees;
    private final ConclusionCard conclusion;
    private final @Nullable ChairPanel chair;
    private final Map<VoteId, VoteCard> votes = new LinkedHashMap<>();

    MotionPanel(Motion motion, Desks desks, Registers registers, Presence presence) {
        this.desks = desks;
        this.motion = motion.id();
        addClassName("motion-panel");
        main.addClassName("column");
        sheet = new MotionSheet(motion, desks, registers);
        steps = new MotionSteps(motion.id(), desks);
        nominees = new NomineesCard(motion.id(), desks);
        conclusion = new ConclusionCard(motion.id(), desks);
        main.add(sheet);
        if (desks.self().may(Right.PRESIDE)) {
            chair = new ChairPanel(motion.id(), desks, () -> presence.at(place(motion.id())));
            main.add(chair);
        } else {
            chair = null;
        }
        var side = new Aside(steps, nominees, conclusion);
        side.addClassName("side");
        var desk = new Div(main, side);
        desk.addClassName("desk");
        add(desk);
        Live.of(this).on(VoteBell.DECISIONS, this::refresh);
    }

    /** Where those are together who have the motion's own page open. */
    static Place place(MotionId motion) {
        return Place.of("motion", motion.value());
    }

    private void refresh() {
        desks.motions().byId(motion, desks.self()).ifPresent(this::show);
    }

    private void show(Motion now) {
        sheet.show(now);
        steps.show(now);
        nominees.show(now);
        conclusion.show(now);
        if (chair != null) {
            chair.show(now);
        }
        for (var sight : desks.votes().on(motion, desks.self())) {
            votes.computeIfAbsent(sight.vote().id(), id -> {
                var card = new VoteCard(sight, now.title().title(), desks);
                main.addComponentAtIndex(1, card);
                return card;
            });
        }
    }
}

package org.commonground.decision.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonground.decision.Motion;
import org.commonground.decision.VoteId;
import org.commonground.live.ui.Live;
import org.commonground.shell.Banner;
import org.commonground.shell.Routes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;

/** All running votes at the edge of every page. It takes neither focus nor place; Alt+Shift+V goes there. */
@org.springframework.stereotype.Component
@Lazy
class VoteBanner implements Banner {

    private final Desks desks;

    VoteBanner(Desks desks) {
        this.desks = desks;
    }

    @Override
    public Component banner() {
        return new Strips(desks);
    }

    private static final class Strips extends Div {

        private final Desks desks;
        private final Map<VoteId, VoteStrip> strips = new LinkedHashMap<>();
        private final Set<VoteId> seen = new HashSet<>();
        private @Nullable Registration moving;

        Strips(Desks desks) {
            this.desks = desks;
            addClassName("vote-strips");
            Live.of(this).on(VoteBell.DECISIONS, this::refresh);
            Shortcuts.addShortcutListener(this, this::goThere, Key.KEY_V, KeyModifier.ALT, KeyModifier.SHIFT);
        }

        @Override
        protected void onAttach(AttachEvent event) {
            super.onAttach(event);
            moving = event.getUI()
                    .addAfterNavigationListener(arrival -> strips.values()
                            .forEach(strip -> strip.comeTo(arrival.getLocation().getPath())));
        }

        @Override
        protected void onDetach(DetachEvent event) {
            if (moving != null) {
                moving.remove();
            }
            super.onDetach(event);
        }

        private void refresh() {
            if (desks.acting().find().isEmpty()) {
                return;
            }
            for (var sight : desks.votes().running(desks.self())) {
                var id = sight.vote().id();
                if (!strips.containsKey(id)
                        && (!seen.contains(id) || !sight.waitingForMe().isEmpty())) {
                    var question = desks.motions()
                            .byId(sight.vote().motion(), desks.self())
                            .map(Motion::title)
                            .orElseThrow()
                            .title();
                    var motion = sight.vote().motion();
                    var strip = new VoteStrip(sight, question, desks, () -> putAway(id));
                    strip.stayAwayFrom(Routes.DECISIONS + "/" + motion.value());
                    strips.put(id, strip);
                    add(strip);
                    getUI().ifPresent(ui -> strip.comeTo(
                            ui.getInternals().getActiveViewLocation().getPath()));
                }
            }
        }

        private void putAway(VoteId id) {
            var strip = strips.remove(id);
            if (strip != null) {
                seen.add(id);
                remove(strip);
            }
        }

        private void goThere() {
            strips.values().stream().filter(Component::isVisible).findFirst().ifPresent(VoteStrip::focus);
        }
    }
}

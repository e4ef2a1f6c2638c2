package org.commonground.decision.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonground.decision.Motion;
import org.commonground.decision.VoteId;
import org.commonground.decision.VoteSight;
import org.commonground.live.ui.Live;
import org.commonground.shell.Banner;
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

        Strips(Desks desks) {
            this.desks = desks;
            addClassName("vote-strips");
            Live.of(this).on(VoteBell.DECISIONS, this::refresh);
            Shortcuts.addShortcutListener(this, this::goThere, Key.KEY_V, KeyModifier.ALT, KeyModifier.SHIFT);
        }

        @Override
        protected void onAttach(AttachEvent event) {
            super.onAttach(event);
            OnThePage.of(event.getUI()).tell(this::giveWay);
        }

        private void giveWay() {
            getUI().map(OnThePage::of)
                    .ifPresent(page -> strips.forEach((vote, strip) -> strip.setVisible(!page.shows(vote))));
        }

        private void refresh() {
            if (desks.acting().find().isEmpty()) {
                return;
            }
            var running = desks.votes().runningFor(desks.self());
            putAwayWhatIsSeen(running);
            for (var sight : running) {
                var id = sight.vote().id();
                if (!strips.containsKey(id)
                        && (!seen.contains(id) || !sight.waitingForMe().isEmpty())) {
                    var question = desks.motions()
                            .byId(sight.vote().motion(), desks.self())
                            .map(Motion::title)
                            .orElseThrow()
                            .title();
                    var strip = new VoteStrip(sight, question, desks, () -> putAway(id));
                    strips.put(id, strip);
                    add(strip);
                }
            }
            giveWay();
        }

        /** Whoever has the motion before them reads there how a vote on it ended. */
        private void putAwayWhatIsSeen(List<VoteSight> running) {
            var page = getUI().map(OnThePage::of);
            List.copyOf(strips.keySet()).stream()
                    .filter(vote -> running.stream()
                            .noneMatch(sight -> sight.vote().id().equals(vote)))
                    .filter(vote -> page.filter(each -> each.shows(vote)).isPresent())
                    .forEach(this::putAway);
        }

        private void putAway(VoteId id) {
            var strip = strips.remove(id);
            if (strip != null) {
                seen.add(id);
                remove(strip);
            }
        }

        /** To a ballot that waits, on the page itself first; where none does, to a vote that is in sight. */
        private void goThere() {
            var ways = new ArrayList<Way>();
            getUI().map(OnThePage::of)
                    .ifPresent(page -> page.cards().stream()
                            .filter(VoteCard::isRunning)
                            .forEach(card -> ways.add(new Way(card.waits(), card::goThere))));
            strips.values().stream()
                    .filter(Component::isVisible)
                    .forEach(strip -> ways.add(new Way(strip.waits(), strip::focus)));
            ways.stream()
                    .filter(Way::waits)
                    .findFirst()
                    .or(() -> ways.stream().findFirst())
                    .ifPresent(way -> way.go().run());
        }

        private record Way(boolean waits, Runnable go) {}
    }
}

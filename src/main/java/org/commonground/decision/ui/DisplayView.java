package org.commonground.decision.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonground.decision.Display;
import org.commonground.decision.Motion;
import org.commonground.decision.VoteId;
import org.commonground.decision.VoteSight;
import org.commonground.live.ui.Live;
import org.commonground.shell.Routes;
import org.commonground.shell.Texts;

/** For the wall of the room: the vote that runs, how many have voted, and what it came to. Nothing can be pressed here, and no voter is named. */
@Route(value = Routes.DISPLAY, autoLayout = false)
@PermitAll
class DisplayView extends Main implements HasDynamicTitle {

    private final Desks desks;
    private final H1 product = new H1(getTranslation("product.name"));
    private final Paragraph nothing = new Paragraph(getTranslation("decision.wall.nothing"));
    private final Map<VoteId, Board> boards = new LinkedHashMap<>();

    DisplayView(Desks desks) {
        this.desks = desks;
        addClassName("display");
        add(product, nothing);
        Live.of(this).on(VoteBell.DECISIONS, this::refresh);
    }

    private void refresh() {
        var running = desks.votes().running(desks.self());
        if (!running.isEmpty()) {
            // What was decided stays on the wall until the next vote begins.
            new ArrayList<>(boards.keySet())
                    .stream()
                            .filter(id -> running.stream()
                                    .noneMatch(each -> each.vote().id().equals(id)))
                            .forEach(id -> remove(boards.remove(id)));
        }
        for (var sight : running) {
            boards.computeIfAbsent(sight.vote().id(), id -> {
                var board = new Board(sight);
                add(board);
                return board;
            });
        }
        nothing.setVisible(boards.isEmpty());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("decision.wall") + " · " + getTranslation("product.name");
    }

    private final class Board extends Div {

        private final VoteId vote;
        private final Paragraph needs = new Paragraph();
        private final Paragraph turnout = new Paragraph();
        private final Paragraph result = new Paragraph();
        private final TallyTable tally;

        Board(VoteSight sight) {
            vote = sight.vote().id();
            addClassName("board");
            var motion = desks.motions().byId(sight.vote().motion(), desks.self());
            var text = new Paragraph(motion.map(Motion::text).orElse(""));
            text.addClassName("motion-text");
            tally = new TallyTable(sight.vote().rules().paper(), desks.words());
            turnout.addClassName("count");
            result.addClassName("result");
            result.getElement().setAttribute("role", "status");
            var title = motion.map(each -> each.title().title()).orElse("");
            add(new H2(desks.words().question(title, sight.vote().rules())), text, needs, turnout, result, tally);
            Live.of(this).on(VoteBell.vote(vote), this::refresh);
        }

        private void refresh() {
            var sight = desks.votes().look(vote, desks.self());
            var running = sight.vote().isRunning();
            Texts.show(needs, desks.words().forecast(sight.vote().rules(), sight.roll()));
            needs.setVisible(running);
            Texts.show(turnout, desks.words().turnout(sight));
            Texts.show(result, desks.words().result(sight));
            result.setVisible(!running);
            // The wall sees no more than everybody, whoever has signed in at it.
            if (!running || sight.vote().rules().display() == Display.LIVE) {
                tally.show(sight);
            }
        }
    }
}

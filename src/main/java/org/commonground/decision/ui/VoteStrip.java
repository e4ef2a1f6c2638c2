package org.commonground.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.Optional;
import org.commonground.decision.VoteId;
import org.commonground.decision.VoteSight;
import org.commonground.live.ui.Live;
import org.commonground.shell.Texts;
import org.commonground.shell.Word;

/** A running vote at the edge of every page, with the reader's ballot in it. Stays after closing until the reader has seen the result. */
final class VoteStrip extends Section {

    private final VoteId vote;
    private final Desks desks;
    private final Paragraph title = new Paragraph();
    private final Paragraph result = new Paragraph();
    private final Paragraph paused = new Paragraph();
    private final MyBallot mine;
    private final Button away = new Button(getTranslation("decision.strip.away"));
    private final String question;
    private Optional<Instant> nudged;
    private final Leap leap = new Leap(this);
    private boolean waiting;

    /** @param seen is told when the reader puts the strip away */
    VoteStrip(VoteSight sight, String question, Desks desks, Runnable seen) {
        this.vote = sight.vote().id();
        this.desks = desks;
        this.question = desks.words().question(question, sight.vote().rules());
        this.nudged = sight.vote().nudgedAt();
        addClassName("vote-strip");
        getElement().setAttribute("aria-label", getTranslation("decision.strip.label", this.question));
        title.addClassName("strong");
        title.getElement().setAttribute("role", "status");
        result.getElement().setAttribute("role", "status");
        paused.getElement().setAttribute("role", "status");
        mine = MyBallot.small(vote, desks, () -> {
            refresh();
            leap.back();
        });
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.addClickListener(click -> seen.run());
        var more = new RouterLink(
                getTranslation("decision.strip.more"),
                MotionView.class,
                new RouteParameters("motion", sight.vote().motion().value().toString()));
        var head = new Div(title, more, away);
        head.addClassName("row");
        add(head, result, paused);
        sight.vote().rules().fallback().ifPresent(agreed -> {
            var fallback = new Paragraph(desks.words().fallback(agreed));
            fallback.addClassName("quiet");
            add(fallback);
        });
        add(mine);
        Live.of(this).on(VoteBell.vote(vote), this::refresh);
    }

    /** Goes to the ballot; where the keyboard was before is remembered and found again after casting. */
    void focus() {
        leap.there();
    }

    /** Whether the reader has a ballot here to cast. */
    boolean waits() {
        return waiting;
    }

    private void refresh() {
        var self = desks.self();
        var sight = desks.votes().look(vote, self);
        var running = sight.vote().isRunning();
        Texts.show(
                title,
                getTranslation(
                        !running
                                ? "decision.strip.closed"
                                : sight.whyNot().isPresent() ? "decision.strip.watch" : "decision.strip.open",
                        question,
                        desks.words().turnout(sight)));
        Texts.show(result, desks.words().result(sight));
        result.setVisible(!running);
        Texts.show(paused, sight.isPaused() ? desks.words().paused(sight.vote().rules(), sight.roll()) : "");
        paused.setVisible(sight.isPaused());
        mine.show(sight, self, question);
        away.setVisible(!running || sight.waitingForMe().isEmpty());
        waiting = !sight.waitingForMe().isEmpty();
        setClassName("waiting", waiting);
        remind(sight);
    }

    private void remind(VoteSight sight) {
        if (!sight.vote().nudgedAt().equals(nudged) && !sight.waitingForMe().isEmpty()) {
            nudged = sight.vote().nudgedAt();
            Word.done(getTranslation("decision.strip.nudge", question));
        }
    }
}

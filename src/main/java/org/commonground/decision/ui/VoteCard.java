package org.commonground.decision.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.decision.Elector;
import org.commonground.decision.FollowUp;
import org.commonground.decision.Secrecy;
import org.commonground.decision.VoteId;
import org.commonground.decision.VoteSight;
import org.commonground.live.ui.Live;
import org.commonground.membership.Member;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.commonground.shell.Texts;
import org.commonground.shell.Word;

/** One vote on a motion's page: what it needs, how many have voted, the reader's ballot, what it came to, and the chair's hand on it. */
final class VoteCard extends Section {

    /** The button that was pressed is gone: the keyboard goes to what the vote came to, once the question has let go of it. */
    private static final String TO_THE_RESULT = "setTimeout(() => this.focus())";

    private final VoteId vote;
    private final String question;
    private final Desks desks;
    private final H2 heading = new H2();
    private final Paragraph needs = new Paragraph();
    private final Paragraph quorum = new Paragraph();
    private final Paragraph paused = new Paragraph();
    private final Paragraph gone = new Paragraph();
    private final Paragraph turnout = new Paragraph();
    private final Paragraph waiting = new Paragraph();
    private final Paragraph result = new Paragraph();
    private final TallyTable tally;
    private final MyBallot mine;
    private final Leap leap;
    private boolean waits;
    private boolean running;
    private final Details names;
    private final Div named = new Div();
    private final Div chair = new Div();
    private final Button close = new Button(getTranslation("decision.close"));
    private final Button nudge = new Button(getTranslation("decision.nudge"));
    private final Button castYes = new Button(getTranslation("decision.cast-yes"));
    private final Button castNo = new Button(getTranslation("decision.cast-no"));
    private final Button recount = new Button(getTranslation("decision.recount"));
    private final Button voiding = new Button(getTranslation("decision.void"));
    private final RollTableView roll;

    VoteCard(VoteSight sight, String question, Desks desks) {
        this.vote = sight.vote().id();
        this.question = desks.words().question(question, sight.vote().rules());
        this.desks = desks;
        addClassNames("card", "vote");
        tally = new TallyTable(sight.vote().rules().paper(), desks.words());
        mine = new MyBallot(vote, desks, this::cast);
        leap = new Leap(mine);
        needs.addClassName("strong");
        quorum.addClassName("quiet");
        paused.addClassName("care");
        paused.getElement().setAttribute("role", "status");
        gone.addClassName("care");
        gone.getElement().setAttribute("role", "status");
        waiting.addClassName("quiet");
        result.addClassName("result");
        result.getElement().setAttribute("role", "status");
        named.addClassName("column");
        names = new Details(getTranslation("decision.names"), named);
        roll = new RollTableView(vote, desks);
        var rules = sight.vote().rules();
        var kind = new Paragraph(desks.words().rules(rules));
        kind.addClassName("quiet");
        var secret = new Paragraph(getTranslation("decision.secret.means"));
        secret.addClassName("quiet");
        secret.setVisible(rules.secrecy() == Secrecy.SECRET);
        var seed = new Paragraph(getTranslation("decision.seed", sight.vote().seed()));
        seed.addClassNames("quiet", "fingerprint");
        deeds();
        Texts.show(
                heading,
                getTranslation(
                        "decision.vote",
                        sight.vote().round(),
                        getTranslation("decision.purpose." + rules.purpose().key())));
        heading.getElement().setAttribute("tabindex", "-1");
        add(
                heading, result, needs, quorum, paused, gone, mine, turnout, waiting, tally, names, chair, roll, kind,
                secret, seed);
        Live.of(this).on(VoteBell.vote(vote), this::refresh);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        OnThePage.of(event.getUI()).comes(vote, this);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        OnThePage.of(event.getUI()).goes(vote, this);
        super.onDetach(event);
    }

    private void cast() {
        refresh();
        leap.back();
    }

    /** Whether the reader has a ballot here to cast. */
    boolean waits() {
        return waits;
    }

    boolean isRunning() {
        return running;
    }

    /** Goes to the ballot; where the keyboard was before is remembered and found again after casting. */
    void goThere() {
        leap.there();
    }

    private void deeds() {
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.getElement().setAttribute("title", "Alt+Shift+C");
        ChairKey.of(close, Key.KEY_C);
        close.addClickListener(click -> ask("decision.close", () -> {
            desks.votes().close(vote, desks.self());
            heading.getElement().executeJs(TO_THE_RESULT);
        }));
        nudge.addClickListener(click -> attempt(() -> {
            desks.votes().nudge(vote, desks.self());
            Word.done(getTranslation("decision.nudged"));
        }));
        castYes.addClickListener(click -> attempt(() -> desks.votes().breakTie(vote, true, desks.self())));
        castNo.addClickListener(click -> attempt(() -> desks.votes().breakTie(vote, false, desks.self())));
        recount.addClickListener(click -> attempt(() -> Word.done(getTranslation(
                desks.votes().recount(vote, desks.self()) ? "decision.recount.same" : "decision.recount.differs"))));
        voiding.addThemeVariants(ButtonVariant.TERTIARY);
        voiding.addClickListener(click -> askForReason());
        chair.add(close, nudge, castYes, castNo, recount, voiding);
        chair.addClassName("row");
    }

    private void refresh() {
        var self = desks.self();
        var sight = desks.votes().look(vote, self);
        var rules = sight.vote().rules();
        running = sight.vote().isRunning();
        Texts.show(needs, desks.words().forecast(rules, sight.roll()));
        needs.setVisible(running);
        Texts.show(quorum, desks.words().quorum(rules, sight.roll()));
        Texts.show(paused, sight.isPaused() ? desks.words().paused(rules, sight.roll()) : "");
        paused.setVisible(sight.isPaused());
        showGone(sight, self);
        Texts.show(result, desks.words().result(sight));
        result.setVisible(!running);
        Texts.show(
                turnout,
                running && rules.closesAt().isPresent()
                        ? getTranslation(
                                "decision.turnout.until",
                                desks.words().turnout(sight),
                                desks.clock().dayAndTime(rules.closesAt().get()))
                        : desks.words().turnout(sight));
        mine.show(sight, self, question);
        waits = !sight.waitingForMe().isEmpty();
        tally.show(sight);
        showNames(sight);
        showWaiting(sight, running);
        showDeeds(sight, self, running);
        roll.show(sight, self);
    }

    /** Whoever presides is told whose seat ended while the vote ran. */
    private void showGone(VoteSight sight, Member self) {
        var told = sight.open() && self.may(Right.PRESIDE);
        var words = Stream.of(false, true)
                .map(voted -> sight.roll().gone().stream()
                        .filter(each -> each.voted() == voted)
                        .map(Elector::name)
                        .collect(Collectors.joining(", ")))
                .toList();
        var unvoted = words.getFirst().isEmpty() ? "" : getTranslation("decision.gone", words.getFirst());
        var voted = words.getLast().isEmpty() ? "" : getTranslation("decision.gone.voted", words.getLast());
        Texts.show(gone, (unvoted + " " + voted).strip());
        gone.setVisible(told && !gone.getText().isEmpty());
    }

    private void showWaiting(VoteSight sight, boolean running) {
        var missing = sight.roll().waitingFor(sight.vote().rules());
        waiting.setVisible(running && !sight.isPaused() && !missing.isEmpty());
        Texts.show(
                waiting,
                sight.vote().rules().secrecy() == Secrecy.SECRET
                        ? getTranslation("decision.waiting.secret", missing.size())
                        : getTranslation(
                                "decision.waiting",
                                missing.size(),
                                missing.stream().map(Elector::name).collect(Collectors.joining(", "))));
    }

    private void showNames(VoteSight sight) {
        var told = sight.vote().rules().secrecy() != Secrecy.SECRET
                && sight.ballots().size() > 1;
        names.setVisible(told);
        if (!told) {
            return;
        }
        named.removeAll();
        for (var ballot : sight.ballots()) {
            var elector = sight.roll().of(ballot.seat()).map(Elector::name).orElse("");
            var words = desks.words().choice(sight.vote().rules().paper(), ballot.choice());
            var line = new Paragraph(getTranslation(
                    ballot.enteredBy().isPresent() ? "decision.named.entered" : "decision.named", elector, words));
            if (ballot.weight() > 1) {
                line.add(new Span(" " + getTranslation("decision.weight", ballot.weight())));
            }
            if (!ballot.reason().isEmpty()) {
                var why = new Span(" " + ballot.reason());
                why.addClassName("quiet");
                line.add(why);
            }
            named.add(line);
        }
    }

    private void showDeeds(VoteSight sight, Member self, boolean running) {
        var presides = self.may(Right.PRESIDE);
        var ended = sight.vote().closed().isPresent() && sight.vote().voided().isEmpty();
        var tied = FollowUp.after(List.of(sight)).contains(FollowUp.CAST) && ended;
        close.setVisible(presides && running);
        nudge.setVisible(presides
                && running
                && !sight.roll().waitingFor(sight.vote().rules()).isEmpty());
        castYes.setVisible(presides && tied);
        castNo.setVisible(presides && tied);
        recount.setVisible(ended);
        voiding.setVisible(presides && sight.vote().voided().isEmpty());
    }

    private void ask(String what, Runnable deed) {
        var question = new ConfirmDialog(
                getTranslation(what + ".ask"),
                getTranslation(what + ".means"),
                getTranslation(what),
                yes -> attempt(deed));
        question.setCancelable(true);
        question.setCancelText(getTranslation("shell.cancel"));
        question.open();
    }

    private void askForReason() {
        var reason = new TextArea(getTranslation("decision.void.reason"));
        reason.setWidthFull();
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("decision.void.ask"));
        question.setText(new Div(new Paragraph(getTranslation("decision.void.means")), reason));
        question.setConfirmText(getTranslation("decision.void"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("shell.cancel"));
        question.addConfirmListener(
                yes -> attempt(() -> desks.votes().voidVote(vote, reason.getValue(), desks.self())));
        question.open();
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
            refresh();
        } catch (Refused refused) {
            getUI().ifPresent(
                            ui -> Word.wrong(ui, getTranslation(refused.reason().messageKey())));
        }
    }
}

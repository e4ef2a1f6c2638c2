package org.commonground.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.decision.CastBallot;
import org.commonground.decision.Elector;
import org.commonground.decision.Receipt;
import org.commonground.decision.Refusal;
import org.commonground.decision.Secrecy;
import org.commonground.decision.VoteId;
import org.commonground.decision.VoteSight;
import org.commonground.membership.Member;
import org.commonground.membership.OrganisationId;
import org.commonground.shared.Refused;
import org.commonground.shell.Texts;
import org.commonground.shell.Word;

/**
 * The reader's own part in a vote: a paper for each seat they vote for, then the receipt, or why they have no vote. What they have picked
 * stays while others vote, and when the vote closes before they cast, they are told.
 */
final class MyBallot extends Div {

    private final Desks desks;
    private final Runnable cast;
    private final boolean withReason;
    private final Map<OrganisationId, Part> parts = new LinkedHashMap<>();
    private final Paragraph none = new Paragraph();
    private final Button takeOver = new Button(getTranslation("decision.ballot.take-over"));

    /** @param cast is told after a ballot was stored */
    MyBallot(VoteId vote, Desks desks, Runnable cast) {
        this(vote, desks, cast, true);
    }

    /** One that takes little room: it asks for a reason only where one has to be given. */
    static MyBallot small(VoteId vote, Desks desks, Runnable cast) {
        return new MyBallot(vote, desks, cast, false);
    }

    private MyBallot(VoteId vote, Desks desks, Runnable cast, boolean withReason) {
        this.desks = desks;
        this.cast = cast;
        this.withReason = withReason;
        addClassName("my-ballot");
        none.addClassName("quiet");
        takeOver.addThemeVariants(ButtonVariant.TERTIARY);
        takeOver.addClickListener(click -> {
            try {
                desks.rolls().takeOver(vote, desks.self());
                cast.run();
            } catch (Refused refused) {
                getUI().ifPresent(ui ->
                        Word.wrong(ui, getTranslation(refused.reason().messageKey())));
            }
        });
        add(none, takeOver);
    }

    void show(VoteSight sight, Member self, String question) {
        var wanted = new ArrayList<OrganisationId>();
        for (var elector : sight.mine()) {
            var can = sight.roll().canVote(elector, sight.vote().rules().byAnswer());
            if (can || elector.voted() || parts.containsKey(elector.seat())) {
                wanted.add(elector.seat());
                parts.computeIfAbsent(elector.seat(), seat -> part(sight, elector, question))
                        .show(sight, elector, can);
            }
        }
        drop(wanted);
        var why = sight.whyNot().filter(reason -> wanted.isEmpty() && sight.open());
        none.setVisible(why.isPresent());
        why.ifPresent(reason -> Texts.show(none, getTranslation("decision.why-not." + key(reason))));
        var seat = self.organisation().flatMap(sight.roll()::of);
        takeOver.setVisible(
                why.filter(reason -> reason == Refusal.NOT_YOUR_SEAT).isPresent()
                        && seat.filter(each -> !each.voted()).isPresent());
    }

    private void drop(List<OrganisationId> wanted) {
        parts.entrySet().removeIf(each -> {
            var gone = !wanted.contains(each.getKey());
            if (gone) {
                remove(each.getValue());
            }
            return gone;
        });
    }

    private Part part(VoteSight sight, Elector elector, String question) {
        var part = new Part(sight, elector, question);
        add(part);
        return part;
    }

    private static String key(Refusal reason) {
        return reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** One seat's paper. */
    private final class Part extends Div {

        private final BallotForm form;
        private final Optional<HalfMade> halfMade;
        private final Paragraph state = new Paragraph();
        private final Button change = new Button(getTranslation("decision.ballot.change"));
        private boolean changing;

        Part(VoteSight sight, Elector elector, String question) {
            var vote = sight.vote();
            var several = sight.mine().size() > 1;
            form = new BallotForm(
                    vote.rules().paper(),
                    desks.words(),
                    several ? getTranslation("decision.ballot.for", question, elector.name()) : question,
                    withReason && vote.rules().secrecy() != Secrecy.SECRET,
                    (choice, reason) -> {
                        var receipt = desks.ballots().cast(vote.id(), elector.seat(), choice, reason, desks.self());
                        changing = false;
                        forget();
                        say(receipt);
                        cast.run();
                    });
            state.getElement().setAttribute("role", "status");
            state.addClassName("recorded");
            change.addThemeVariants(ButtonVariant.TERTIARY);
            change.addClickListener(click -> {
                changing = true;
                layOut(true);
                change.setVisible(false);
            });
            add(form, state, change);
            halfMade = Optional.of(new HalfMade(
                            this, vote.id(), elector.seat(), desks.self().person()))
                    .filter(each -> vote.rules().secrecy() != Secrecy.SECRET);
            form.listen(() -> halfMade.ifPresent(each -> each.keep(form.written())));
            if (sight.open() && !elector.voted()) {
                halfMade.ifPresent(each -> each.find(form::restore));
            }
        }

        /** Once it is put away, nothing in it is to be kept from a page that has to be loaded again. */
        private void layOut(boolean paper) {
            form.setVisible(paper);
            getElement().setAttribute("settled", !paper);
        }

        private void forget() {
            halfMade.ifPresent(HalfMade::drop);
        }

        void show(VoteSight sight, Elector elector, boolean can) {
            var ballot = sight.ballotOf(elector.seat());
            if (changing && !sight.open()) {
                changing = false;
                tell(getTranslation("decision.ballot.closed-unchanged"));
            } else if (elector.voted()) {
                ballot.ifPresentOrElse(
                        each -> say(sight, each), () -> tell(getTranslation("decision.ballot.in-the-box")));
            } else if (!sight.open() && form.isVisible()) {
                tell(getTranslation(
                        form.isHalfMade() ? "decision.ballot.closed-before" : "decision.ballot.closed-without"));
            }
            if (!sight.open()) {
                forget();
            }
            layOut(sight.open() && can && (!elector.voted() || changing));
            change.setVisible(sight.open()
                    && can
                    && elector.voted()
                    && !changing
                    && sight.vote().rules().mayChange());
        }

        private void say(VoteSight sight, CastBallot ballot) {
            if (!changing) {
                form.show(ballot.choice(), ballot.reason());
            }
            var words = desks.words().choice(sight.vote().rules().paper(), ballot.choice());
            var at = desks.clock().time(ballot.at());
            tell(
                    ballot.enteredBy().isPresent()
                            ? getTranslation("decision.ballot.entered", words, at, ballot.receipt())
                            : getTranslation("decision.ballot.recorded", words, at, ballot.receipt()));
        }

        private void say(Receipt receipt) {
            if (receipt.at().isEmpty()) {
                tell(getTranslation("decision.ballot.in-the-box"));
            }
        }

        private void tell(String sentence) {
            if (!sentence.equals(state.getText())) {
                Texts.show(state, sentence);
            }
        }
    }
}

package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.decision.VoteAccount.Count;
import org.commonground.decision.VoteAccount.Named;
import org.commonground.decision.VoteAccount.Recusal;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.ballot.Paper;
import org.commonground.decision.ballot.Side;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ThroughTheWindow
class AccountsIntegrationTests {

    private static final Locale SPANISH = Locale.of("es", "MX");

    @Autowired
    ApplicationContext product;

    @Autowired
    Accounts accounts;

    private Assembly body;

    @BeforeEach
    void assemble() {
        body = Assembly.of(5, product);
    }

    @Test
    void tellAnOpenVoteWithEverythingThatMinutesNeed() {
        var motion = body.motion("meet on Tuesdays");
        var vote = body.opened(motion, business());
        body.casts(1, vote, Side.YES, "It suits the courts");
        body.casts(2, vote, Side.YES);
        body.ballots().enter(vote, body.seat(3), Side.NO, "", body.chair());
        body.rolls().recuse(vote, body.seat(5), "works for the grantee", body.person(5));
        body.closed(vote);

        var account = accounts.of(vote, body.person(4), Locale.ENGLISH);

        assertThat(account.number()).isEqualTo(1);
        assertThat(account.title()).isEqualTo("meet on Tuesdays");
        assertThat(account.text()).isEqualTo("That we meet on Tuesdays");
        assertThat(account.fingerprint()).isEqualTo(body.read(motion).fingerprint());
        assertThat(List.of(account.mover(), account.seconder())).containsExactly("Person 002", "Person 003");
        assertThat(account.question()).isEqualTo("Yes, no, abstain");
        assertThat(account.counts())
                .containsExactly(new Count("Yes", "2"), new Count("No", "1"), new Count("Abstain", "0"));
        assertThat(List.of(account.base(), account.threshold()))
                .containsExactly("those who take a side", "more than half");
        assertThat(account.verdict()).contains(Verdict.CARRIED);
        assertThat(account.resultSentence())
                .isEqualTo("Carried. 2 yes, 1 no, 0 abstained; 2 of 3 who took a side said yes, 2 were needed "
                        + "(more than half).");
        assertThat(account.quorumSentence()).isEqualTo("5 of 5 seats are present; the quorum is 3.");
        assertThat(account.recusals()).containsExactly(new Recusal("Organization 005", "works for the grantee"));
        assertThat(account.ballots())
                .containsExactly(
                        new Named("Organization 001", "Person 001", "Yes", 1, false, "It suits the courts"),
                        new Named("Organization 002", "Person 002", "Yes", 1, false, ""),
                        new Named("Organization 003", "Person 003", "No", 1, true, ""));
    }

    @Test
    void speakTheLanguageTheyAreAskedFor() {
        var vote = body.openedByCustom("meet on Tuesdays");
        body.yes(vote, 1, 2);
        body.closed(vote);

        var account = accounts.of(vote, body.chair(), SPANISH);

        assertThat(account.resultSentence()).startsWith("Aprobada. 2 sí, 0 no, 0 abstenciones");
        assertThat(account.question()).isEqualTo("Sí, no, abstención");
    }

    @Test
    void nameNobodyInAVoteThatWasNotOpen() {
        for (var rules : List.of(business().by(Secrecy.CLOSED), business().secretly())) {
            var vote = body.opened(body.motion("meet on Tuesdays"), rules);
            body.yes(vote, 1, 2, 3);
            body.no(vote, 4, 5);
            body.closed(vote);

            var account = accounts.of(vote, body.chair(), Locale.ENGLISH);

            assertThat(account.ballots()).isEmpty();
            assertThat(account.counts()).contains(new Count("Yes", "3"), new Count("No", "2"));
        }
    }

    @Test
    void keepNumbersBackThatWouldTellWhatSomebodyVoted() {
        var vote = body.opened(body.motion("meet on Tuesdays"), business().secretly());
        body.yes(vote, 1, 2, 3);
        body.closed(vote);

        var account = accounts.of(vote, body.chair(), Locale.ENGLISH);

        assertThat(account.counts()).isEmpty();
        assertThat(account.resultSentence()).startsWith("Carried. The numbers are kept back");
    }

    @Test
    void tellNothingOfABallotWhileTheVoteRuns() {
        var vote = body.opened(body.motion("meet on Tuesdays"), business().showing(Display.LIVE));
        body.yes(vote, 1, 2);

        var account = accounts.of(vote, body.person(1), Locale.ENGLISH);

        assertThat(account.counts()).isEmpty();
        assertThat(account.ballots()).isEmpty();
        assertThat(account.resultSentence()).isEmpty();
        assertThat(account.closedAt()).isEmpty();
    }

    @Test
    void keepTheWordsThatWereVotedOnWhateverBecomesOfTheMotion() {
        var motion = body.motion("meet on Tuesdays");
        var straw = body.opened(motion, business().as(Purpose.STRAW));
        body.closed(straw);
        var amendment =
                body.motions().amend(motion, new Title("Fridays"), "That we meet on Fridays", "", body.person(4));
        body.motions().second(amendment, body.person(5));
        var vote = body.opened(amendment, business());
        body.yes(vote, 1, 2);
        body.closed(vote);
        assertThat(body.read(motion).text()).isEqualTo("That we meet on Fridays");

        var account = accounts.of(straw, body.chair(), Locale.ENGLISH);

        assertThat(account.text()).isEqualTo("That we meet on Tuesdays");
        assertThat(account.fingerprint()).isEqualTo(Fingerprint.of("That we meet on Tuesdays"));
    }

    @Test
    void tellWhoWasChosenAndHowManyPutThemFirst() {
        var election = body.motions().move(MotionKind.ELECTION, new Title("Vice-chair"), "", "", body.person(2));
        var vote = body.opened(
                election,
                Customs.of(MotionKind.ELECTION, List.of("Ana", "Bo", "Cy")).by(Secrecy.OPEN));
        for (var place : List.of(1, 2, 3, 4, 5)) {
            body.casts(place, vote, new Choice.Order(place < 4 ? List.of(0) : List.of(1, 0)));
        }
        body.closed(vote);

        var account = accounts.of(vote, body.chair(), Locale.ENGLISH);

        assertThat(account.question()).isEqualTo("Ranked choice: Ana, Bo, Cy");
        assertThat(account.counts()).contains(new Count("Ana", "3"), new Count("Bo", "2"));
        assertThat(account.resultSentence()).startsWith("Chosen: Ana.");
        assertThat(account.seconder()).isEmpty();
        assertThat(account.threshold()).isEmpty();
        assertThat(Optional.of(account.ballots().getLast().choice())).contains("Bo › Ana");
    }

    @Test
    void tellWhenAPlaceStaysEmptyBecauseNobodyWantedAnybodyElse() {
        var election = body.motions().move(MotionKind.ELECTION, new Title("Vice-chairs"), "", "", body.person(2));
        var vote = body.opened(
                election,
                Customs.of(MotionKind.ELECTION, List.of("Ada", "Bob"))
                        .by(Secrecy.OPEN)
                        .asking(new Paper(Method.RANKED, List.of("Ada", "Bob"), 2, 0)));
        for (var place : List.of(1, 2, 3, 4, 5)) {
            body.casts(place, vote, new Choice.Order(List.of(0)));
        }
        body.closed(vote);

        assertThat(accounts.of(vote, body.chair(), Locale.ENGLISH).resultSentence())
                .isEqualTo(
                        "Chosen: Ada. 5 ballots were counted. One place stays empty, because nothing else was on any ballot.");
        assertThat(accounts.of(vote, body.chair(), SPANISH).resultSentence()).contains("Queda un lugar vacío");
    }

    private static Rules business() {
        return Customs.of(MotionKind.BUSINESS, List.of());
    }
}

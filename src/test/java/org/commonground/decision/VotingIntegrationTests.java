package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.decision.Refuses.refuses;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.ballot.Paper;
import org.commonground.decision.ballot.Side;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Role;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ThroughTheWindow
class VotingIntegrationTests {

    private static final Choice BLOCK = new Choice.Step(3);
    private static final Choice AGREE = new Choice.Step(0);

    @Autowired
    ApplicationContext product;

    private Assembly body;

    @BeforeEach
    void assemble() {
        body = Assembly.of(7, product);
    }

    @Test
    void carriesWithMoreThanHalfOfThoseWhoTakeASide() {
        var motion = body.motion("meet on Tuesdays");
        var vote = body.opened(motion, business());
        body.yes(vote, 1, 2, 3, 4);
        body.no(vote, 5, 6, 7);

        assertThat(body.closed(vote).verdict()).contains(Verdict.CARRIED);
        assertThat(body.read(motion).state()).isEqualTo(MotionState.CARRIED);
    }

    @Test
    void failsWithTooFewYes() {
        var motion = body.motion("meet on Tuesdays");
        var vote = body.opened(motion, business());
        body.yes(vote, 1, 2, 3);
        body.no(vote, 4, 5, 6, 7);

        assertThat(body.closed(vote).verdict()).contains(Verdict.FAILED);
        assertThat(body.read(motion).state()).isEqualTo(MotionState.FAILED);
    }

    @Test
    void givesTheSameReceiptForTheSameBallotAndChangesItUntilClosing() {
        var vote = body.openedByCustom("meet on Tuesdays");
        var first = body.casts(2, vote, Side.YES);

        assertThat(body.casts(2, vote, Side.YES)).isEqualTo(first);
        assertThat(body.casts(2, vote, Side.NO)).isNotEqualTo(first);
        assertThat(body.closed(vote).urn())
                .hasValueSatisfying(urn -> assertThat(urn.of(Side.NO)).isEqualTo(1));
    }

    @Test
    void changesNoVoteWhereTheRulesSaySo() {
        var vote = body.opened(body.motion("meet on Tuesdays"), business().changeable(false));
        body.casts(2, vote, Side.YES);

        refuses(Refusal.ALREADY_VOTED, () -> body.casts(2, vote, Side.NO));
    }

    @Test
    void takesNoBallotAfterClosing() {
        var vote = body.openedByCustom("meet on Tuesdays");
        body.closed(vote);

        refuses(Refusal.VOTE_CLOSED, () -> body.casts(2, vote, Side.YES));
        refuses(Refusal.VOTE_CLOSED, () -> body.votes().close(vote, body.chair()));
    }

    @Test
    void keepsSecretBallotsApartFromTheRoll() {
        var vote = body.opened(body.motion("meet on Tuesdays"), business().secretly());
        body.yes(vote, 1, 2, 3, 4);
        body.no(vote, 5, 7);

        refuses(Refusal.ALREADY_VOTED, () -> body.casts(5, vote, Side.NO));
        refuses(
                Refusal.CLERK_MAY_NOT_ENTER_SECRET,
                () -> body.ballots().enter(vote, body.seat(6), Side.NO, "", body.chair()));
        var seen = body.closed(vote);
        assertThat(seen.ballots()).isEmpty();
        assertThat(seen.urn())
                .hasValueSatisfying(urn -> assertThat(urn.of(Side.NO)).isEqualTo(2));
    }

    @Test
    void keepsTheNumbersBackWhereTheyWouldTellWhatSomebodyVoted() {
        var unanimous = body.opened(body.motion("meet on Tuesdays"), business().secretly());
        body.yes(unanimous, 1, 2, 3, 4, 5, 6);
        var few = body.opened(body.motion("meet on Fridays"), business().secretly());
        body.yes(few, 1, 2, 3);
        body.no(few, 4);

        for (var vote : List.of(unanimous, few)) {
            var seen = body.closed(vote);
            assertThat(seen.splitWithheld()).isTrue();
            assertThat(seen.urn()).isEmpty();
            assertThat(seen.verdict()).contains(Verdict.CARRIED);
        }
    }

    @Test
    void keepsTheNumbersBackWhereOneWouldKnowOfAllTheOthers() {
        var vote = body.opened(body.motion("meet on Tuesdays"), business().secretly());
        body.yes(vote, 1, 2, 3, 4, 5, 6);
        body.no(vote, 7);

        var seen = body.closed(vote);

        assertThat(seen.splitWithheld()).isTrue();
        assertThat(seen.urn()).isEmpty();
        assertThat(seen.finding()).isEmpty();
    }

    @Test
    void showsOnlyTheTurnoutOfWhatIsNotOpen() {
        refuses(
                Refusal.SECRET_SHOWS_TURNOUT_ONLY,
                () -> business().by(Secrecy.CLOSED).showing(Display.LIVE));
        refuses(
                Refusal.SECRET_WITHOUT_REASONS,
                () -> business().asking(Paper.about(Method.CONSENSUS)).secretly());
    }

    @Test
    void leavesWhatSomebodyCastToThemAndLetsAClerkCorrectWhatAClerkEntered() {
        var vote = body.opened(body.motion("meet on Tuesdays"), business().changeable(false));
        body.yes(vote, 2);
        refuses(Refusal.ALREADY_VOTED, () -> body.ballots().enter(vote, body.seat(2), Side.NO, "", body.chair()));

        body.ballots().enter(vote, body.seat(6), Side.NO, "", body.chair());
        body.ballots().enter(vote, body.seat(6), Side.YES, "", body.chair());

        assertThat(body.closed(vote).urn())
                .hasValueSatisfying(urn -> assertThat(urn.of(Side.YES)).isEqualTo(2));
    }

    @Test
    void saysWhenStoredBallotsAreNoLongerWhatWasTold() {
        var vote = body.openedByCustom("meet on Tuesdays");
        body.yes(vote, 1, 2, 3);
        body.no(vote, 4);
        body.closed(vote);
        assertThat(body.votes().recount(vote, body.chair())).isTrue();

        product.getBean(JdbcClient.class)
                .sql("update ballot set choice = '1' where vote = ? and seat = ?")
                .param(vote.value())
                .param(body.seat(2).value())
                .update();

        assertThat(body.votes().recount(vote, body.chair())).isFalse();
    }

    @Test
    void showsNamesOfClosedBallotsToTheChairAlone() {
        var vote = body.opened(body.motion("meet on Tuesdays"), business().by(Secrecy.CLOSED));
        body.yes(vote, 1, 2, 3, 4);
        body.closed(vote);

        assertThat(body.votes().look(vote, body.chair()).ballots()).hasSize(4);
        assertThat(body.votes().look(vote, body.person(2)).ballots()).hasSize(1);
        assertThat(body.votes().look(vote, body.person(7)).ballots()).isEmpty();
    }

    @Test
    void showsTheTallyNoEarlierThanTheRulesSay() {
        var turnout = body.openedByCustom("meet on Tuesdays");
        var mine = body.opened(body.motion("meet on Fridays"), business().showing(Display.AFTER_MINE));
        var live = body.opened(body.motion("meet on Sundays"), business().showing(Display.LIVE));
        List.of(turnout, mine, live).forEach(vote -> body.yes(vote, 2));

        assertThat(body.votes().look(turnout, body.person(2)).urn()).isEmpty();
        assertThat(body.votes().look(mine, body.person(2)).urn()).isPresent();
        assertThat(body.votes().look(mine, body.person(3)).urn()).isEmpty();
        assertThat(body.votes().look(live, body.person(3)).urn()).isPresent();
        assertThat(body.votes().look(live, body.person(3)).verdict()).isEmpty();
    }

    @Test
    void marksWhatTheClerkEnters() {
        var vote = body.openedByCustom("meet on Tuesdays");

        body.ballots().enter(vote, body.seat(6), Side.YES, "", body.chair());

        assertThat(body.votes().look(vote, body.person(6)).ballotOf(body.seat(6)))
                .hasValueSatisfying(ballot -> {
                    assertThat(ballot.enteredBy()).contains(body.chair().person());
                    assertThat(ballot.by()).contains(body.person(6).person());
                });
    }

    @Test
    void breaksATieAsWasChosenBefore() {
        assertThat(tied(Tie.FAILS)).isEqualTo(Verdict.FAILED);
        assertThat(tied(Tie.VOTE_AGAIN)).isEqualTo(Verdict.AGAIN);
        assertThat(tied(Tie.LOT)).isIn(Verdict.CARRIED, Verdict.FAILED);
        assertThat(tied(Tie.CHAIR_CASTS)).isEqualTo(Verdict.CHAIR_TO_CAST);
    }

    @Test
    void letsTheChairCastOnATie() {
        var motion = body.motion("meet on Tuesdays");
        var vote = body.opened(motion, business().breakingTiesBy(Tie.CHAIR_CASTS));
        body.yes(vote, 1, 2);
        body.no(vote, 3, 4);
        body.closed(vote);
        assertThat(body.read(motion).state()).isEqualTo(MotionState.IN_VOTE);

        body.votes().breakTie(vote, true, body.chair());

        assertThat(body.read(motion).state()).isEqualTo(MotionState.CARRIED);
        refuses(Refusal.NO_TIE_TO_BREAK, () -> body.votes().breakTie(vote, false, body.chair()));
    }

    @Test
    void asksForAReasonFromWhoeverBlocks() {
        var motion = body.motion("meet on Tuesdays");
        var vote = body.opened(motion, business().asking(Paper.about(Method.CONSENSUS)));
        refuses(Refusal.REASON_MISSING, () -> body.casts(2, vote, BLOCK));

        body.casts(2, vote, BLOCK, "Survivors on shift cannot come");
        body.casts(3, vote, AGREE);

        assertThat(body.closed(vote).verdict()).contains(Verdict.NOT_YET);
        assertThat(body.read(motion).state()).isEqualTo(MotionState.IN_DEBATE);
    }

    @Test
    void closesByItselfBetweenMeetingsWithAQuorumOfAnswers() throws InterruptedException {
        var motion = body.motion("meet on Tuesdays");
        var end = Instant.now().plusMillis(600);
        var vote = body.opened(motion, business().until(end), body.present(0));
        body.yes(vote, 2, 3, 4, 5);

        Thread.sleep(700);
        refuses(Refusal.VOTE_CLOSED, () -> body.casts(6, vote, Side.YES));
        await().untilAsserted(() -> assertThat(body.verdict(vote)).contains(Verdict.CARRIED));
        assertThat(body.votes().look(vote, body.chair()).vote().closed())
                .hasValueSatisfying(closing -> assertThat(closing.by()).isEmpty());
    }

    @Test
    void countsTheSameAgain() {
        var vote = body.openedByCustom("meet on Tuesdays");
        body.yes(vote, 1, 2, 3);
        body.closed(vote);

        assertThat(body.votes().recount(vote, body.person(7))).isTrue();
    }

    @Test
    void leavesPresidingToTheChairAndVotingToMembers() {
        var motion = body.motion("meet on Tuesdays");
        var olga = body.household().member(body.household().joined("Olga", Role.OBSERVER));
        refuses(NotPermitted.class, () -> body.votes().open(motion, business(), body.present(7), body.person(2)));
        var vote = body.opened(motion, business());

        refuses(NotPermitted.class, () -> body.votes().close(vote, body.person(2)));
        refuses(NotPermitted.class, () -> body.votes().voidVote(vote, "Why not", body.person(2)));
        refuses(NotPermitted.class, () -> body.votes().nudge(vote, body.person(2)));
        refuses(
                NotPermitted.class,
                () -> body.rolls().declare(vote, body.seat(2), Attendance.AWAY, Optional.empty(), "", body.person(2)));
        refuses(NotPermitted.class, () -> body.ballots().enter(vote, body.seat(3), Side.NO, "", body.person(2)));
        refuses(NotPermitted.class, () -> body.ballots().cast(vote, body.seat(3), Side.NO, "", olga));
        refuses(NotPermitted.class, () -> body.motions().second(motion, olga));
        refuses(Refusal.NOT_YOUR_SEAT, () -> body.ballots().cast(vote, body.seat(3), Side.NO, "", body.person(2)));
        refuses(Refusal.NOT_YOUR_SEAT, () -> body.rolls().recuse(vote, body.seat(3), "", body.person(2)));
    }

    private Verdict tied(Tie tie) {
        var vote = body.opened(body.motion("meet on Tuesdays"), business().breakingTiesBy(tie));
        body.yes(vote, 1, 2);
        body.no(vote, 3, 4);
        return body.closed(vote).verdict().orElseThrow();
    }

    private static Rules business() {
        return Customs.of(MotionKind.BUSINESS, List.of());
    }
}

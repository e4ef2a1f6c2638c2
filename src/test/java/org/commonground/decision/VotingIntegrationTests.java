package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Finding;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.ballot.Paper;
import org.commonground.decision.ballot.Side;
import org.commonground.decision.sum.Base;
import org.commonground.decision.sum.Requirement;
import org.commonground.decision.sum.Share;
import org.commonground.membership.Capacity;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Role;
import org.commonground.shared.Refused;
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
        yes(vote, 1, 2, 3, 4);
        no(vote, 5, 6, 7);

        assertThat(body.closed(vote).verdict()).contains(Verdict.CARRIED);
        assertThat(body.read(motion).state()).isEqualTo(MotionState.CARRIED);
    }

    @Test
    void failsWithTooFewYes() {
        var motion = body.motion("meet on Tuesdays");
        var vote = body.opened(motion, business());
        yes(vote, 1, 2, 3);
        no(vote, 4, 5, 6, 7);

        assertThat(body.closed(vote).verdict()).contains(Verdict.FAILED);
        assertThat(body.read(motion).state()).isEqualTo(MotionState.FAILED);
    }

    @Test
    void letsASeatVoteOnceHoweverManySpeakForIt() {
        var second = body.household().joined("Second voice");
        body.household().sits(second, body.seat(4), Capacity.ALTERNATE, LocalDate.of(2099, 1, 1));
        var vote = body.openedByCustom("meet on Tuesdays");

        yes(vote, 4);

        refuses(
                Refusal.NOT_YOUR_SEAT,
                () -> body.ballots()
                        .cast(vote, body.seat(4), Side.NO, "", body.household().member(second)));
        assertThat(body.votes().look(vote, body.household().member(second)).whyNot())
                .contains(Refusal.NOT_YOUR_SEAT);
        assertThat(body.closed(vote).urn())
                .hasValueSatisfying(urn -> assertThat(urn.size()).isEqualTo(1));
    }

    @Test
    void letsAnAlternateTakeOverUntilTheBallotIsIn() {
        var second = body.household().joined("Second voice");
        body.household().sits(second, body.seat(4), Capacity.ALTERNATE, LocalDate.of(2099, 1, 1));
        var alternate = body.household().member(second);
        var vote = body.openedByCustom("meet on Tuesdays");

        body.votes().takeOver(vote, alternate);

        refuses(Refusal.NOT_YOUR_SEAT, () -> body.casts(4, vote, Side.YES));
        body.ballots().cast(vote, body.seat(4), Side.YES, "", alternate);
        refuses(Refusal.ALREADY_VOTED, () -> body.votes().takeOver(vote, body.person(4)));
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
    void opensNoVoteWithoutAQuorumAndLosesItWhenPeopleLeave() {
        var motion = body.motion("meet on Tuesdays");
        refuses(Refusal.NO_QUORUM_TO_OPEN, () -> body.opened(motion, business(), body.present(3)));

        var vote = body.opened(motion, business(), body.present(4));
        yes(vote, 1, 2);
        body.votes().declare(vote, body.seat(4), Attendance.AWAY, Optional.empty(), "left 10:40", body.chair());

        assertThat(body.closed(vote).verdict()).contains(Verdict.NO_QUORUM);
        assertThat(body.read(motion).state()).isEqualTo(MotionState.IN_DEBATE);
    }

    @Test
    void countsNobodyWhoIsRecusedForTheBaseButForTheQuorum() {
        var rules = business().requiring(new Requirement(Share.MAJORITY, Base.PRESENT));
        var vote = body.opened(body.motion("give ourselves the grant"), rules, body.present(4));
        assertThat(Forecast.of(rules, body.present(4))).isEqualTo(new Forecast(3, 4, Base.PRESENT));
        body.casts(3, vote, Side.NO);

        body.votes().recuse(vote, body.seat(3), "works for the grantee", body.person(3));

        refuses(Refusal.SEAT_RECUSED, () -> body.casts(3, vote, Side.YES));
        yes(vote, 1, 2);
        var seen = body.closed(vote);
        assertThat(seen.verdict()).contains(Verdict.CARRIED);
        assertThat(seen.urn()).hasValueSatisfying(urn -> assertThat(urn.size()).isEqualTo(2));
    }

    @Test
    void countsAProxyOnlyWhileItsHolderIsPresent() {
        var roll = body.with(
                body.present(5),
                7,
                each -> each.heldBy(body.person(5).person()).attending(Attendance.BY_PROXY, "in writing, March 3"));
        refuses(Refusal.TOO_MANY_PROXIES, () -> body.opened(body.motion("meet"), business(), roll));
        var vote = body.opened(body.motion("meet on Tuesdays"), business().allowingProxies(1), roll);

        body.ballots().cast(vote, body.seat(7), Side.YES, "", body.person(5));
        assertThat(body.votes().look(vote, body.person(5)).mine()).hasSize(2);
        body.votes().declare(vote, body.seat(5), Attendance.AWAY, Optional.empty(), "left", body.chair());

        refuses(Refusal.HOLDER_AWAY, () -> body.ballots().cast(vote, body.seat(7), Side.NO, "", body.person(5)));
    }

    @Test
    void keepsSecretBallotsApartFromTheRoll() {
        var vote = body.opened(body.motion("meet on Tuesdays"), business().secretly());
        yes(vote, 1, 2, 3, 4);
        no(vote, 5, 7);

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
        yes(unanimous, 1, 2, 3, 4, 5, 6);
        var few = body.opened(body.motion("meet on Fridays"), business().secretly());
        yes(few, 1, 2, 3);
        no(few, 4);

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
        yes(vote, 1, 2, 3, 4, 5, 6);
        no(vote, 7);

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
        yes(vote, 2);
        refuses(Refusal.ALREADY_VOTED, () -> body.ballots().enter(vote, body.seat(2), Side.NO, "", body.chair()));

        body.ballots().enter(vote, body.seat(6), Side.NO, "", body.chair());
        body.ballots().enter(vote, body.seat(6), Side.YES, "", body.chair());

        assertThat(body.closed(vote).urn())
                .hasValueSatisfying(urn -> assertThat(urn.of(Side.YES)).isEqualTo(2));
    }

    @Test
    void givesAProxyBackToWhoeverComesForTheSeat() {
        var roll = body.with(
                body.present(5),
                7,
                each -> each.heldBy(body.person(5).person()).attending(Attendance.BY_PROXY, "in writing"));
        var vote = body.opened(body.motion("meet on Tuesdays"), business().allowingProxies(1), roll);

        body.votes().declare(vote, body.seat(7), Attendance.PRESENT, Optional.empty(), "arrived", body.chair());

        refuses(Refusal.NOT_YOUR_SEAT, () -> body.ballots().cast(vote, body.seat(7), Side.YES, "", body.person(5)));
        yes(vote, 7);
    }

    @Test
    void letsNobodyVoteForASeatOfOthersWithoutAProxy() {
        var roll =
                body.with(body.present(5), 4, each -> each.heldBy(body.person(2).person()));

        refuses(Refusal.NOT_YOUR_SEAT, () -> body.opened(body.motion("meet"), business(), roll));
    }

    @Test
    void keepsTheMotionWhileItsAmendmentIsUnderVote() {
        var motion = body.motion("meet on Tuesdays");
        var amendment =
                body.motions().amend(motion, new Title("Fridays"), "That we meet on Fridays", "", body.person(4));
        body.motions().second(amendment, body.person(5));
        var vote = body.opened(amendment, business());

        refuses(Refusal.AMENDMENTS_OPEN, () -> body.motions().withdraw(motion, body.chair()));
        refuses(Refusal.AMENDMENTS_OPEN, () -> body.motions().postpone(motion, body.chair()));

        yes(vote, 1, 2);
        assertThat(body.closed(vote).verdict()).contains(Verdict.CARRIED);
        refuses(Refusal.AMENDMENT_APPLIED, () -> body.votes().voidVote(vote, "A slip", body.chair()));
    }

    @Test
    void freesAMotionFromAStrawPollThatWasVoided() {
        var motion = body.motion("meet on Tuesdays");
        var vote = body.opened(motion, business().as(Purpose.STRAW).breakingTiesBy(Tie.CHAIR_CASTS));
        yes(vote, 1);
        no(vote, 2);
        body.closed(vote);

        body.votes().voidVote(vote, "Nobody heard the question", body.chair());

        assertThat(body.read(motion).state()).isEqualTo(MotionState.IN_DEBATE);
    }

    @Test
    void leavesADecidedMotionAloneWhenAnEarlierStrawPollIsVoided() {
        var motion = body.motion("meet on Tuesdays");
        var straw = body.opened(motion, business().as(Purpose.STRAW));
        body.closed(straw);
        var vote = body.opened(motion, business());
        yes(vote, 1, 2);
        body.closed(vote);

        body.votes().voidVote(straw, "Nobody heard the question", body.chair());

        assertThat(body.read(motion).state()).isEqualTo(MotionState.CARRIED);
    }

    @Test
    void saysWhenStoredBallotsAreNoLongerWhatWasTold() {
        var vote = body.openedByCustom("meet on Tuesdays");
        yes(vote, 1, 2, 3);
        no(vote, 4);
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
    void letsNobodyWriteOverWhatAnotherWroteForTheRecord() {
        var motion = body.motion("meet on Tuesdays");
        body.closed(body.opened(motion, business()));
        var read = body.read(motion);
        body.motions().conclude(read, "Tuesdays suit", "", Optional.empty(), body.chair());

        refuses(
                Refusal.CHANGED_MEANWHILE,
                () -> body.motions().conclude(read, "Fridays do not", "", Optional.empty(), body.chair()));
    }

    @Test
    void showsNamesOfClosedBallotsToTheChairAlone() {
        var vote = body.opened(body.motion("meet on Tuesdays"), business().by(Secrecy.CLOSED));
        yes(vote, 1, 2, 3, 4);
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
        List.of(turnout, mine, live).forEach(vote -> yes(vote, 2));

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
    void seatsWhoComesLate() {
        var vote = body.opened(body.motion("meet on Tuesdays"), business(), body.present(5));
        refuses(Refusal.SEAT_AWAY, () -> body.casts(6, vote, Side.YES));

        body.votes().declare(vote, body.seat(6), Attendance.PRESENT, Optional.empty(), "arrived 10:20", body.chair());

        body.casts(6, vote, Side.YES);
        assertThat(body.votes().look(vote, body.chair()).roll().of(body.seat(6)))
                .hasValueSatisfying(elector -> assertThat(elector.note()).isEqualTo("arrived 10:20"));
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
        yes(vote, 1, 2);
        no(vote, 3, 4);
        body.closed(vote);
        assertThat(body.read(motion).state()).isEqualTo(MotionState.IN_VOTE);

        body.votes().breakTie(vote, true, body.chair());

        assertThat(body.read(motion).state()).isEqualTo(MotionState.CARRIED);
        refuses(Refusal.NO_TIE_TO_BREAK, () -> body.votes().breakTie(vote, false, body.chair()));
    }

    @Test
    void voidsAVoteWithAReasonAndKeepsItsBallots() {
        var motion = body.motion("meet on Tuesdays");
        var vote = body.opened(motion, business());
        yes(vote, 1, 2, 3, 4);
        body.closed(vote);

        refuses(Refusal.REASON_MISSING, () -> body.votes().voidVote(vote, " ", body.chair()));
        body.votes().voidVote(vote, "The wrong text was on the screen", body.chair());

        assertThat(body.read(motion).state()).isEqualTo(MotionState.IN_DEBATE);
        assertThat(body.votes().look(vote, body.chair()).ballots()).hasSize(4);
        var again = body.opened(motion, business());
        assertThat(body.votes().look(again, body.chair()).vote().round()).isEqualTo(2);
    }

    @Test
    void bindsNobodyByAStrawPoll() {
        var motion = body.motions().move(MotionKind.SENSE, new Title("Tuesdays?"), "", "", body.person(2));
        var vote = body.opened(motion, Customs.of(MotionKind.SENSE, List.of()));
        body.casts(1, vote, new Choice.Step(5));

        assertThat(body.closed(vote).verdict()).contains(Verdict.CARRIED);
        assertThat(body.read(motion).state()).isEqualTo(MotionState.MOVED);
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
    void takesAmendmentsFirstAndGivesTheMotionTheirWords() {
        var motion = body.motion("meet on Tuesdays");
        var amendment =
                body.motions().amend(motion, new Title("Fridays"), "That we meet on Fridays", "", body.person(4));
        body.motions().second(amendment, body.person(5));
        refuses(Refusal.AMENDMENTS_OPEN, () -> body.opened(motion, business()));

        var vote = body.opened(amendment, business());
        yes(vote, 1, 2);
        body.closed(vote);

        assertThat(body.read(motion).text()).isEqualTo("That we meet on Fridays");
        assertThat(body.read(motion).fingerprint()).isEqualTo(Fingerprint.of("That we meet on Fridays"));
        assertThat(body.opened(motion, business())).isNotNull();
    }

    @Test
    void runsOneVoteAtATimeOnAMotion() {
        var motion = body.motion("meet on Tuesdays");
        body.opened(motion, business());

        refuses(Refusal.NOT_THAT_FAR, () -> body.opened(motion, business()));
    }

    @Test
    void needsASeconderWhoIsNotTheMover() {
        var motion = body.motions().move(MotionKind.BUSINESS, new Title("Meet"), "", "", body.person(2));

        refuses(Refusal.NOT_SECONDED, () -> body.opened(motion, business()));
        refuses(Refusal.SECONDED_BY_MOVER, () -> body.motions().second(motion, body.person(2)));
    }

    @Test
    void closesByItselfBetweenMeetingsWithAQuorumOfAnswers() throws InterruptedException {
        var motion = body.motion("meet on Tuesdays");
        var end = Instant.now().plusMillis(600);
        var vote = body.opened(motion, business().until(end), body.present(0));
        yes(vote, 2, 3, 4, 5);

        Thread.sleep(700);
        refuses(Refusal.VOTE_CLOSED, () -> body.casts(6, vote, Side.YES));
        await().untilAsserted(() -> assertThat(body.verdict(vote)).contains(Verdict.CARRIED));
        assertThat(body.votes().look(vote, body.chair()).vote().closed())
                .hasValueSatisfying(closing -> assertThat(closing.by()).isEmpty());
    }

    @Test
    void electsFromThoseWhoAgreedToStand() {
        var election = body.motions().move(MotionKind.ELECTION, new Title("Vice-chair"), "", "", body.person(2));
        body.motions().nominate(election, body.person(4).person(), body.person(2));
        body.motions().nominate(election, body.person(5).person(), body.person(5));
        refuses(
                NotPermitted.class,
                () -> body.motions().accept(election, body.person(4).person(), body.person(2)));
        body.motions().accept(election, body.person(4).person(), body.person(4));
        assertThat(body.motions().nominees(election, body.chair())).allMatch(Nominee::accepted);

        var vote = body.opened(election, Customs.of(MotionKind.ELECTION, List.of("Person 004", "Person 005")));
        for (var place : List.of(1, 2, 3, 4, 5)) {
            body.casts(place, vote, new Choice.Order(List.of(1)));
        }
        body.casts(6, vote, new Choice.Order(List.of(0, 1)));

        var seen = body.closed(vote);
        assertThat(seen.verdict()).contains(Verdict.CHOSEN);
        assertThat(seen.finding())
                .hasValueSatisfying(finding ->
                        assertThat(((Finding.Chosen) finding).chosen()).containsExactly(1));
    }

    @Test
    void countsTheSameAgain() {
        var vote = body.openedByCustom("meet on Tuesdays");
        yes(vote, 1, 2, 3);
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
                () -> body.votes().declare(vote, body.seat(2), Attendance.AWAY, Optional.empty(), "", body.person(2)));
        refuses(NotPermitted.class, () -> body.ballots().enter(vote, body.seat(3), Side.NO, "", body.person(2)));
        refuses(NotPermitted.class, () -> body.ballots().cast(vote, body.seat(3), Side.NO, "", olga));
        refuses(NotPermitted.class, () -> body.motions().second(motion, olga));
        refuses(Refusal.NOT_YOUR_SEAT, () -> body.ballots().cast(vote, body.seat(3), Side.NO, "", body.person(2)));
        refuses(Refusal.NOT_YOUR_SEAT, () -> body.votes().recuse(vote, body.seat(3), "", body.person(2)));
    }

    private Verdict tied(Tie tie) {
        var vote = body.opened(body.motion("meet on Tuesdays"), business().breakingTiesBy(tie));
        yes(vote, 1, 2);
        no(vote, 3, 4);
        return body.closed(vote).verdict().orElseThrow();
    }

    private void yes(VoteId vote, int... places) {
        for (var place : places) {
            body.casts(place, vote, Side.YES);
        }
    }

    private void no(VoteId vote, int... places) {
        for (var place : places) {
            body.casts(place, vote, Side.NO);
        }
    }

    private static void refuses(Refusal reason, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void refuses(Class<? extends Refused> kind, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(kind);
    }

    private static Rules business() {
        return Customs.of(MotionKind.BUSINESS, List.of());
    }
}

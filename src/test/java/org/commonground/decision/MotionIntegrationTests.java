package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.decision.Refuses.refuses;

import java.util.List;
import java.util.Optional;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Finding;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.ballot.Paper;
import org.commonground.decision.sum.Base;
import org.commonground.decision.sum.Requirement;
import org.commonground.decision.sum.Share;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ThroughTheWindow
class MotionIntegrationTests {

    @Autowired
    ApplicationContext product;

    private Assembly body;

    @BeforeEach
    void assemble() {
        body = Assembly.of(7, product);
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

        body.yes(vote, 1, 2);
        assertThat(body.closed(vote).verdict()).contains(Verdict.CARRIED);
        refuses(Refusal.AMENDMENT_APPLIED, () -> body.votes().voidVote(vote, "A slip", body.chair()));
    }

    @Test
    void letsTheChairAndTheScribeWriteDownWhoMovesAndSeconds() {
        var scribe = body.household().member(body.household().joined("Scribe", Role.NOTE_TAKER));
        var mover = body.person(4).person();
        var seconder = Optional.of(body.person(5).person());

        var motion = body.motions()
                .enter(MotionKind.BUSINESS, new Title("Snacks"), "That there be snacks", "", mover, seconder, scribe);
        var amendment = body.motions()
                .enterAmendment(motion, new Title("Fruit"), "That there be fruit", "", mover, seconder, body.chair());

        for (var each : List.of(body.read(motion), body.read(amendment))) {
            assertThat(each.mover()).isEqualTo(mover);
            assertThat(Optional.ofNullable(each.seconder())).isEqualTo(seconder);
            assertThat(each.state()).isEqualTo(MotionState.SECONDED);
        }
        assertThat(body.motions().chronicle(motion, scribe))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.entry())
                        .contains("\"entered-by\":\"" + scribe.person().value() + "\""));
        refuses(
                NotPermitted.class,
                () -> body.motions()
                        .enter(MotionKind.BUSINESS, new Title("X"), "", "", mover, Optional.empty(), body.person(6)));
        refuses(NotPermitted.class, () -> body.motions().enterSecond(motion, mover, body.person(6)));
    }

    @Test
    void writesDownNoMotionOfAnObserverOrOfOneWhoSecondsThemselves() {
        var observer = body.household().joined("Observer", Role.OBSERVER);
        var mover = body.person(4).person();

        refuses(Refusal.MEMBERS_MOVE, () -> entered(observer, Optional.empty()));
        refuses(Refusal.MEMBERS_MOVE, () -> entered(mover, Optional.of(observer)));
        refuses(Refusal.SECONDED_BY_MOVER, () -> entered(mover, Optional.of(mover)));

        assertThat(body.motions().all(body.chair())).isEmpty();
    }

    private MotionId entered(PersonId mover, Optional<PersonId> seconder) {
        return body.motions().enter(MotionKind.BUSINESS, new Title("Snacks"), "", "", mover, seconder, body.chair());
    }

    @Test
    void freesAMotionFromAStrawPollThatWasVoided() {
        var motion = body.motion("meet on Tuesdays");
        var vote = body.opened(motion, business().as(Purpose.STRAW).breakingTiesBy(Tie.CHAIR_CASTS));
        body.yes(vote, 1);
        body.no(vote, 2);
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
        body.yes(vote, 1, 2);
        body.closed(vote);

        body.votes().voidVote(straw, "Nobody heard the question", body.chair());

        assertThat(body.read(motion).state()).isEqualTo(MotionState.CARRIED);
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
    void voidsAVoteWithAReasonAndKeepsItsBallots() {
        var motion = body.motion("meet on Tuesdays");
        var vote = body.opened(motion, business());
        body.yes(vote, 1, 2, 3, 4);
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
    void takesAmendmentsFirstAndGivesTheMotionTheirWords() {
        var motion = body.motion("meet on Tuesdays");
        var amendment =
                body.motions().amend(motion, new Title("Fridays"), "That we meet on Fridays", "", body.person(4));
        body.motions().second(amendment, body.person(5));
        refuses(Refusal.AMENDMENTS_OPEN, () -> body.opened(motion, business()));

        var vote = body.opened(amendment, business());
        body.yes(vote, 1, 2);
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
    void fallsBackOnWhatWasAgreedOnceTheTimeForConsensusIsOver() {
        var twoThirds = new Requirement(Share.TWO_THIRDS, Base.CAST_WITHOUT_ABSTENTIONS);
        var consensus = business().asking(Paper.about(Method.CONSENSUS));
        var fallback = business().as(Purpose.FALLBACK).requiring(twoThirds);
        var motion = body.motion("meet on Tuesdays");
        refuses(Refusal.FALLBACK_NOT_AGREED, () -> body.opened(motion, fallback));

        blocked(motion, consensus.fallingBackOn(new Fallback(twoThirds, 20)));
        refuses(Refusal.FALLBACK_TOO_EARLY, () -> body.opened(motion, fallback));
        refuses(Refusal.FALLBACK_NOT_AGREED, () -> body.opened(motion, fallback.requiring(Requirement.MAJORITY)));

        var other = body.motion("meet on Fridays");
        blocked(other, consensus.fallingBackOn(new Fallback(twoThirds, 0)));
        var vote = body.opened(other, fallback);
        body.yes(vote, 1, 2);
        body.no(vote, 3);
        assertThat(body.closed(vote).verdict()).contains(Verdict.CARRIED);
        assertThat(body.read(other).state()).isEqualTo(MotionState.CARRIED);
    }

    private void blocked(MotionId motion, Rules rules) {
        var vote = body.opened(motion, rules);
        body.casts(2, vote, new Choice.Step(3), "Night shifts");
        assertThat(body.closed(vote).verdict()).contains(Verdict.NOT_YET);
    }

    @Test
    void electsFromThoseWhoAgreedToStand() {
        var election = body.motions().move(MotionKind.ELECTION, new Title("Vice-chair"), "", "", body.person(2));
        body.nominations().nominate(election, body.person(4).person(), body.person(2));
        body.nominations().nominate(election, body.person(5).person(), body.person(5));
        refuses(
                NotPermitted.class,
                () -> body.nominations().accept(election, body.person(4).person(), body.person(2)));
        body.nominations().accept(election, body.person(4).person(), body.person(4));
        assertThat(body.nominations().nominees(election, body.chair())).allMatch(Nominee::accepted);

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

    private static Rules business() {
        return Customs.of(MotionKind.BUSINESS, List.of());
    }
}

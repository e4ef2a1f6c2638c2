package org.commonground.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.sitting.Refuses.refuses;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.decision.Assembly;
import org.commonground.decision.Attendance;
import org.commonground.decision.Customs;
import org.commonground.decision.Elector;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionKind;
import org.commonground.decision.MotionState;
import org.commonground.decision.Rules;
import org.commonground.decision.Sentences;
import org.commonground.decision.Verdict;
import org.commonground.decision.VoteId;
import org.commonground.decision.VoteSight;
import org.commonground.decision.ballot.Side;
import org.commonground.membership.Capacity;
import org.commonground.membership.Role;
import org.commonground.membership.Sector;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who is present has one source while a vote is open: what is declared in the room. Thirteen seats, of which seven are the quorum. */
@ThroughTheWindow
class OneRollIntegrationTests {

    private static final Rules RULES =
            Customs.of(MotionKind.BUSINESS, List.of()).changeable(false);

    @Autowired
    ApplicationContext product;

    private Session session;
    private Assembly body;
    private MotionId motion;

    @BeforeEach
    void open() {
        session = Session.opened(13, product);
        body = session.body();
        motion = body.motion("meet on Tuesdays");
        session.agendas().bring(session.item(1), motion, session.person(2));
    }

    @AfterEach
    void leave() {
        session.close();
    }

    @Test
    void pausesWhenTheQuorumIsLostAndDecidesNothing() {
        session.checkIn(1, 7);
        var vote = opened();
        body.yes(vote, 1, 2, 3, 4, 5);
        body.no(vote, 6);

        session.attendances().declare(session.meeting(), session.id(7), Declared.LEFT, session.chair());

        assertThat(session.state().quorum()).isEqualTo(new QuorumSign(6, 7, 13, false));
        assertThat(card(vote)).startsWith("6 of 13 seats are present");
        assertThat(elector(vote, 7).attendance()).isEqualTo(Attendance.AWAY);
        assertThat(look(vote).isPaused()).isTrue();
        for (var place : List.of(1, 7)) {
            refuses(
                    org.commonground.decision.Refusal.VOTE_PAUSED,
                    () -> body.ballots().enter(vote, body.seat(place), Side.YES, "", body.chair()));
        }
        assertThat(product.getBean(Sentences.class)
                        .in(Locale.ENGLISH)
                        .paused(RULES, look(vote).roll()))
                .contains("6 of 13", "takes 7", "Wait until enough are back, or adjourn");

        var closed = body.closed(vote);

        assertThat(closed.verdict()).contains(Verdict.NO_QUORUM);
        assertThat(body.read(motion).state()).isEqualTo(MotionState.IN_DEBATE);
        assertThat(session.attendances().quorumHistory(session.meeting(), body.chair()))
                .extracting(QuorumEntry::met)
                .containsExactly(true, false);
    }

    @Test
    void goesOnOnceEnoughAreBack() {
        session.checkIn(1, 7);
        var vote = opened();
        body.yes(vote, 1, 2, 3);
        session.attendances().leave(session.meeting(), session.person(3));
        refuses(org.commonground.decision.Refusal.VOTE_PAUSED, () -> body.casts(4, vote, Side.YES));

        session.checkIn(8, 8);

        body.yes(vote, 4);
        body.no(vote, 8);
        assertThat(card(vote)).startsWith("7 of 13 seats are present");
        var closed = body.closed(vote);
        assertThat(closed.verdict()).contains(Verdict.CARRIED);
        assertThat(closed.urn().orElseThrow().of(Side.YES))
                .as("a ballot that was in before its voter left counts")
                .isEqualTo(4);
    }

    @Test
    void takesNoBallotOfWhoeverLeft() {
        session.checkIn(1, 9);
        var vote = opened();

        session.attendances().leave(session.meeting(), session.person(9));

        refuses(org.commonground.decision.Refusal.SEAT_AWAY, () -> body.casts(9, vote, Side.YES));
        refuses(
                org.commonground.decision.Refusal.SEAT_AWAY,
                () -> body.ballots().enter(vote, body.seat(9), Side.YES, "", body.chair()));
        assertThat(look(vote).roll().voting(RULES).present()).isEqualTo(8);
        assertThat(look(vote).roll().waitingFor(RULES)).hasSize(8);
    }

    @Test
    void letsWhoeverComesVoteWithoutAnotherList() {
        session.checkIn(1, 7);
        var vote = opened();
        var newcomers = body.household().organisation("Newcomers", Sector.HEALTH);
        var nora = body.household().joined("Nora", Role.MEMBER);
        body.household().sits(nora, newcomers, Capacity.REPRESENTATIVE, LocalDate.of(2099, 1, 1));

        session.checkIn(8, 8);
        session.attendances().declare(session.meeting(), nora, Declared.REMOTE, session.chair());

        body.yes(vote, 8);
        body.ballots().cast(vote, newcomers, Side.YES, "", body.household().member(nora));
        assertThat(session.state().quorum()).isEqualTo(new QuorumSign(9, 8, 14, true));
        assertThat(card(vote)).startsWith("9 of 14 seats are present; the quorum is 8");
    }

    @Test
    void declaresPresenceInTheRoomAlone() {
        session.checkIn(1, 8);
        var vote = opened();

        for (var attendance : List.of(Attendance.PRESENT, Attendance.AWAY, Attendance.OUT)) {
            refuses(
                    org.commonground.decision.Refusal.ROLL_KEPT_IN_MEETING,
                    () -> body.rolls().declare(vote, body.seat(8), attendance, Optional.empty(), "", body.chair()));
        }
        session.attendances().leaveOut(session.meeting(), body.seat(13), true, session.chair());
        assertThat(elector(vote, 13).attendance()).isEqualTo(Attendance.OUT);
        assertThat(card(vote)).startsWith("8 of 12 seats are present");
    }

    @Test
    void letsAnAlternateWhoIsThereTakeOverAndNobodyElse() {
        session.checkIn(1, 8);
        var second = body.household().joined("Second voice");
        body.household().sits(second, body.seat(4), Capacity.ALTERNATE, LocalDate.of(2099, 1, 1));
        var alternate = body.household().member(second);
        var vote = opened();
        refuses(org.commonground.decision.Refusal.SEAT_AWAY, () -> body.rolls().takeOver(vote, alternate));

        session.attendances().checkIn(session.meeting(), Declared.PRESENT, alternate);
        body.rolls().takeOver(vote, alternate);
        session.checkIn(9, 9);
        assertThat(elector(vote, 4).holder()).contains(second);

        session.attendances().leave(session.meeting(), alternate);
        assertThat(elector(vote, 4).holder()).contains(session.id(4));
        body.yes(vote, 4);
    }

    @Test
    void adjournsOverAVoteThatPausesAndOverNoOther() {
        session.checkIn(1, 7);
        var vote = opened();
        body.yes(vote, 1, 2);
        refuses(Refusal.VOTE_OPEN, () -> session.sittings().adjourn(session.meeting(), session.chair()));
        session.attendances().leave(session.meeting(), session.person(7));

        session.sittings().adjourn(session.meeting(), session.chair());

        assertThat(look(vote).verdict()).contains(Verdict.NO_QUORUM);
        assertThat(body.read(motion).state()).isEqualTo(MotionState.IN_DEBATE);
    }

    @Test
    void tellsTheChairWhoseSeatEndedAndWaitsForItNoLonger() {
        session.checkIn(1, 8);
        var vote = opened();
        body.yes(vote, 7);
        for (var place : List.of(6, 7)) {
            body.household().members().end(session.id(place), body.household().coordinator());
        }

        var roll = look(vote).roll();

        assertThat(roll.gone()).extracting(Elector::name).containsExactly("Organization 006", "Organization 007");
        assertThat(roll.waitingFor(RULES)).hasSize(6).noneMatch(Elector::isGone);
        assertThat(roll.voting(RULES).present()).isEqualTo(7);
        assertThat(session.state().quorum()).isEqualTo(new QuorumSign(6, 6, 11, true));
        assertThat(card(vote)).startsWith("6 of 11 seats are present; the quorum is 6");
        try (var window = body.household().windowOf(session.id(1))) {
            window.opens("decisions/" + motion.value());
            window.sees(
                    "Nobody speaks for this seat any more, so it is not counted: Organization 006.",
                    "It had voted before, and its ballot counts: Organization 007.");
        }
    }

    private VoteId opened() {
        return body.opened(
                motion, RULES, body.electorate().declared(motion, body.chair()).orElseThrow());
    }

    private VoteSight look(VoteId vote) {
        return body.votes().look(vote, body.chair());
    }

    private Elector elector(VoteId vote, int place) {
        return look(vote).roll().of(body.seat(place)).orElseThrow();
    }

    private String card(VoteId vote) {
        return product.getBean(Sentences.class)
                .in(Locale.ENGLISH)
                .quorum(RULES, look(vote).roll());
    }
}

package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.decision.Refuses.refuses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonground.decision.ballot.Side;
import org.commonground.decision.sum.Base;
import org.commonground.decision.sum.Requirement;
import org.commonground.decision.sum.Share;
import org.commonground.membership.Capacity;
import org.commonground.membership.Role;
import org.commonground.membership.Sector;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ThroughTheWindow
class RollIntegrationTests {

    @Autowired
    ApplicationContext product;

    private Assembly body;

    @BeforeEach
    void assemble() {
        body = Assembly.of(7, product);
    }

    @Test
    void letsASeatVoteOnceHoweverManySpeakForIt() {
        var second = body.household().joined("Second voice");
        body.household().sits(second, body.seat(4), Capacity.ALTERNATE, LocalDate.of(2099, 1, 1));
        var vote = body.openedByCustom("meet on Tuesdays");

        body.yes(vote, 4);

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

        body.rolls().takeOver(vote, alternate);

        refuses(Refusal.NOT_YOUR_SEAT, () -> body.casts(4, vote, Side.YES));
        body.ballots().cast(vote, body.seat(4), Side.YES, "", alternate);
        refuses(Refusal.ALREADY_VOTED, () -> body.rolls().takeOver(vote, body.person(4)));
    }

    @Test
    void opensNoVoteWithoutAQuorumAndLosesItWhenPeopleLeave() {
        var motion = body.motion("meet on Tuesdays");
        refuses(Refusal.NO_QUORUM_TO_OPEN, () -> body.opened(motion, business(), body.present(3)));

        var vote = body.opened(motion, business(), body.present(4));
        body.yes(vote, 1, 2);
        body.rolls().declare(vote, body.seat(4), Attendance.AWAY, Optional.empty(), "left 10:40", body.chair());

        assertThat(body.closed(vote).verdict()).contains(Verdict.NO_QUORUM);
        assertThat(body.read(motion).state()).isEqualTo(MotionState.IN_DEBATE);
    }

    @Test
    void countsNobodyWhoIsRecusedForTheBaseButForTheQuorum() {
        var rules = business().requiring(new Requirement(Share.MAJORITY, Base.PRESENT));
        var vote = body.opened(body.motion("give ourselves the grant"), rules, body.present(4));
        assertThat(Forecast.of(rules, body.present(4))).isEqualTo(new Forecast(3, 4, Base.PRESENT));
        body.casts(3, vote, Side.NO);

        body.rolls().recuse(vote, body.seat(3), "works for the grantee", body.person(3));

        refuses(Refusal.SEAT_RECUSED, () -> body.casts(3, vote, Side.YES));
        body.yes(vote, 1, 2);
        var seen = body.closed(vote);
        assertThat(seen.verdict()).contains(Verdict.CARRIED);
        assertThat(seen.urn()).hasValueSatisfying(urn -> assertThat(urn.size()).isEqualTo(2));
    }

    @Test
    void takesARecusalBackUntilTheVoteCloses() {
        var vote = body.openedByCustom("give ourselves the grant");
        body.casts(3, vote, Side.NO);
        refuses(Refusal.NOT_RECUSED, () -> body.rolls().takeBackRecusal(vote, body.seat(3), body.person(3)));
        body.rolls().recuse(vote, body.seat(3), "works for the grantee", body.chair());
        refuses(Refusal.SEAT_RECUSED, () -> body.rolls().recuse(vote, body.seat(3), "again", body.chair()));
        refuses(Refusal.NOT_YOUR_SEAT, () -> body.rolls().takeBackRecusal(vote, body.seat(3), body.person(2)));

        body.rolls().takeBackRecusal(vote, body.seat(3), body.person(3));

        var roll = body.votes().look(vote, body.chair()).roll();
        assertThat(roll.of(body.seat(3)).orElseThrow())
                .satisfies(each -> assertThat(each.recused()).isFalse())
                .satisfies(each -> assertThat(each.voted()).isFalse())
                .satisfies(each -> assertThat(each.note()).isEmpty());
        body.yes(vote, 3);
        assertThat(body.closed(vote).urn())
                .hasValueSatisfying(urn -> assertThat(urn.of(Side.YES)).isEqualTo(1));
        refuses(Refusal.VOTE_CLOSED, () -> body.rolls().takeBackRecusal(vote, body.seat(3), body.chair()));
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
        body.rolls().declare(vote, body.seat(5), Attendance.AWAY, Optional.empty(), "left", body.chair());

        refuses(Refusal.HOLDER_AWAY, () -> body.ballots().cast(vote, body.seat(7), Side.NO, "", body.person(5)));
    }

    @Test
    void givesAProxyBackToWhoeverComesForTheSeat() {
        var roll = body.with(
                body.present(5),
                7,
                each -> each.heldBy(body.person(5).person()).attending(Attendance.BY_PROXY, "in writing"));
        var vote = body.opened(body.motion("meet on Tuesdays"), business().allowingProxies(1), roll);

        body.rolls().declare(vote, body.seat(7), Attendance.PRESENT, Optional.empty(), "arrived", body.chair());

        refuses(Refusal.NOT_YOUR_SEAT, () -> body.ballots().cast(vote, body.seat(7), Side.YES, "", body.person(5)));
        body.yes(vote, 7);
    }

    @Test
    void letsNobodyVoteForASeatOfOthersWithoutAProxy() {
        var roll =
                body.with(body.present(5), 4, each -> each.heldBy(body.person(2).person()));

        refuses(Refusal.NOT_YOUR_SEAT, () -> body.opened(body.motion("meet"), business(), roll));
    }

    @Test
    void countsWhatSeatsWeighWhereTheRulesSaySo() {
        var roll = body.with(body.present(7), 3, each -> each.weighing(5));
        refuses(Refusal.WEIGHTS_NOT_ALLOWED, () -> body.opened(body.motion("meet"), business(), roll));
        var rules = business().weighing();
        assertThat(Forecast.of(rules, roll).of()).isEqualTo(11);
        var vote = body.opened(body.motion("meet on Tuesdays"), rules, roll);
        body.yes(vote, 3);
        body.no(vote, 4, 5, 6);

        var seen = body.closed(vote);

        assertThat(seen.verdict()).contains(Verdict.CARRIED);
        assertThat(seen.urn())
                .hasValueSatisfying(urn -> assertThat(urn.of(Side.YES)).isEqualTo(5));
        assertThat(seen.roll().turnout()).isEqualTo(4);
    }

    @Test
    void admitsASeatThatCameNewWithTheNoteOnIt() {
        var vote = body.openedByCustom("meet on Tuesdays");
        var newcomers = body.household().organisation("Newcomers", Sector.HEALTH);
        var nora = body.household().joined("Nora", Role.MEMBER);
        body.household().sits(nora, newcomers, Capacity.REPRESENTATIVE, LocalDate.of(2099, 1, 1));
        var late = Elector.of(newcomers, "Newcomers", Optional.of(nora), Attendance.PRESENT)
                .attending(Attendance.PRESENT, "joined 10:20");

        body.rolls().admit(vote, late, body.chair());

        assertThat(body.votes().look(vote, body.chair()).roll().of(newcomers)).contains(late);
        refuses(Refusal.ALREADY_ON_ROLL, () -> body.rolls().admit(vote, late, body.chair()));
    }

    @Test
    void seatsWhoComesLate() {
        var vote = body.opened(body.motion("meet on Tuesdays"), business(), body.present(5));
        refuses(Refusal.SEAT_AWAY, () -> body.casts(6, vote, Side.YES));

        body.rolls().declare(vote, body.seat(6), Attendance.PRESENT, Optional.empty(), "arrived 10:20", body.chair());

        body.casts(6, vote, Side.YES);
        assertThat(body.votes().look(vote, body.chair()).roll().of(body.seat(6)))
                .hasValueSatisfying(elector -> assertThat(elector.note()).isEqualTo("arrived 10:20"));
    }

    @Test
    void opensVotesByTheRollOfTheMeetingThatHasTheMotion() {
        var motion = body.motion("meet on Tuesdays");
        try (var meeting = Gathering.about(motion, body.present(5), product)) {
            assertThat(body.electorate().declared(motion, body.person(2))).contains(body.present(5));
            refuses(Refusal.ROLL_OTHERWISE, () -> body.opened(motion, business(), body.present(6)));

            meeting.becomes(body.present(6));

            body.opened(motion, business(), body.present(6));
        }
    }

    @Test
    void asksNoMeetingWhereTheMotionIsBeforeNone() {
        var other = body.motion("meet on Fridays");
        try (var meeting = Gathering.about(body.motion("meet on Tuesdays"), body.present(5), product)) {
            meeting.holds(Refusal.NOT_THAT_FAR);

            body.opened(other, business(), body.present(7));
        }
    }

    @Test
    void opensNoVoteWhileTheMeetingHoldsThem() {
        var motion = body.motion("meet on Tuesdays");
        try (var meeting = Gathering.about(motion, body.present(5), product)) {
            meeting.holds(Refusal.NOT_THAT_FAR);

            refuses(Refusal.NOT_THAT_FAR, () -> body.opened(motion, business(), body.present(5)));
        }
        body.opened(motion, business(), body.present(5));
    }

    private static Rules business() {
        return Customs.of(MotionKind.BUSINESS, List.of());
    }
}

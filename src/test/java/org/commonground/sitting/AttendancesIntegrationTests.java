package org.commonground.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.sitting.Refuses.refuses;

import java.time.LocalDate;
import java.util.List;
import org.commonground.decision.Customs;
import org.commonground.decision.Electorate;
import org.commonground.decision.MotionKind;
import org.commonground.membership.Capacity;
import org.commonground.membership.Name;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ThroughTheWindow
@RecordApplicationEvents
class AttendancesIntegrationTests {

    @Autowired
    ApplicationContext product;

    @Autowired
    ApplicationEvents facts;

    private Session session;

    @BeforeEach
    void open() {
        session = Session.opened(7, product);
    }

    @AfterEach
    void leave() {
        session.close();
    }

    @Test
    void meetsAndLosesTheQuorumAsPeopleComeAndGo() {

        session.checkIn(1, 3);
        assertThat(quorum()).isEqualTo(new QuorumSign(3, 4, 7, false));
        session.checkIn(4, 4);
        assertThat(quorum()).isEqualTo(new QuorumSign(4, 4, 7, true));
        session.attendances().leave(session.meeting(), session.person(2));

        assertThat(quorum()).isEqualTo(new QuorumSign(3, 4, 7, false));
        assertThat(session.attendances().quorumHistory(session.meeting(), session.person(2)))
                .extracting(QuorumEntry::met, QuorumEntry::present, QuorumEntry::needed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, 4, 4),
                        org.assertj.core.groups.Tuple.tuple(false, 3, 4));
        assertThat(facts.stream(QuorumMet.class)).hasSize(1);
        assertThat(facts.stream(QuorumLost.class)).hasSize(1);
    }

    @Test
    void countsASeatOnceHoweverManyOfItAreThere() {
        var second = alternate(2);

        session.attendances()
                .checkIn(
                        session.meeting(),
                        Declared.REMOTE,
                        session.body().household().member(second));
        assertThat(quorum().present()).isEqualTo(1);
        var roll = session.attendances().roll(session.meeting(), session.chair());
        assertThat(roll.actsAsAlternate(roll.of(second).orElseThrow())).isTrue();

        session.checkIn(2, 2);
        assertThat(quorum().present()).isEqualTo(1);
        var later = session.attendances().roll(session.meeting(), session.chair());
        assertThat(later.actsAsAlternate(later.of(second).orElseThrow())).isFalse();
        assertThat(session.attendances()
                        .electorate(session.meeting(), session.chair())
                        .of(session.body().seat(2))
                        .orElseThrow()
                        .holder())
                .contains(session.id(2));
    }

    @Test
    void leavesTheInactiveOutOfTheQuorumUntilTheyCome() {
        session.checkIn(1, 3);

        for (var place = 6; place <= 7; place++) {
            session.attendances().leaveOut(session.meeting(), session.body().seat(place), true, session.chair());
        }
        assertThat(quorum()).isEqualTo(new QuorumSign(3, 3, 5, true));

        session.checkIn(7, 7);
        assertThat(quorum()).isEqualTo(new QuorumSign(4, 4, 6, true));
    }

    @Test
    void takesTheRollFromThoseWhoAreOnThePageAndLeavesOthersAsTheyWere() {
        session.looks(session.person(1));
        session.looks(session.person(2));
        session.looks(session.person(3));
        session.attendances().declare(session.meeting(), session.id(4), Declared.PRESENT, session.chair());
        session.attendances().checkIn(session.meeting(), Declared.REMOTE, session.person(3));

        assertThat(session.attendances().takeRoll(session.meeting(), session.chair()))
                .isEqualTo(2);

        var roll = session.attendances().roll(session.meeting(), session.chair());
        assertThat(roll.here()).hasSize(4).noneMatch(Attendance::late);
        assertThat(roll.of(session.id(3)).orElseThrow().declared()).isEqualTo(Declared.REMOTE);
        assertThat(roll.of(session.id(4)).orElseThrow().connected()).isFalse();
        assertThat(roll.of(session.id(2)).orElseThrow().connected()).isTrue();
    }

    @Test
    void changesNothingWhenSomebodyLeavesThePage() {
        var visit = session.looks(session.person(2));
        session.attendances().takeRoll(session.meeting(), session.chair());

        session.goes(session.person(2), visit);

        assertThat(quorum().present()).isEqualTo(1);
        assertThat(session.attendances()
                        .roll(session.meeting(), session.chair())
                        .here())
                .hasSize(1);
    }

    @Test
    void keepsEveryChangeWithWhoDeclaredIt() {
        session.attendances().checkIn(session.meeting(), Declared.PRESENT, session.person(2));
        session.attendances().checkIn(session.meeting(), Declared.PRESENT, session.person(2));
        session.attendances().declare(session.meeting(), session.id(2), Declared.LEFT, session.chair());
        session.attendances().checkIn(session.meeting(), Declared.REMOTE, session.person(2));

        assertThat(session.attendances().entries(session.meeting(), session.chair()))
                .extracting(AttendanceEntry::declared, AttendanceEntry::declaredBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Declared.PRESENT, session.id(2)),
                        org.assertj.core.groups.Tuple.tuple(Declared.LEFT, session.id(1)),
                        org.assertj.core.groups.Tuple.tuple(Declared.REMOTE, session.id(2)));
    }

    @Test
    void knowsGuestsByNameAndGivesThemNoVote() {

        var guest = session.attendances()
                .addGuest(session.meeting(), new Name("Wanda Ott"), "Bus station", Declared.REMOTE, session.chair());

        var line = session.attendances()
                .roll(session.meeting(), session.chair())
                .of(guest)
                .orElseThrow();
        assertThat(line.isGuest()).isTrue();
        assertThat(line.from()).isEqualTo("Bus station");
        assertThat(quorum().present()).isZero();
        session.attendances().strike(guest, session.chair());
        assertThat(session.attendances()
                        .roll(session.meeting(), session.chair())
                        .lines())
                .isEmpty();
        assertThat(session.attendances().entries(session.meeting(), session.chair()))
                .hasSize(1);
    }

    @Test
    void takesApologiesBeforeTheMeetingAndAttendanceOnlyWhileItLasts() {
        session.close();
        session = Session.planned(3, product);
        session.attendances().excuse(session.meeting(), session.person(2));
        refuses(Refusal.NOT_UNDER_WAY, () -> session.checkIn(3, 3));

        session.sittings().open(session.meeting(), session.chair());
        session.checkIn(3, 3);
        session.sittings().adjourn(session.meeting(), session.chair());

        refuses(Refusal.ADJOURNED, () -> session.checkIn(2, 2));
        assertThat(session.attendances()
                        .roll(session.meeting(), session.chair())
                        .with(Declared.EXCUSED))
                .hasSize(1);
    }

    @Test
    void opensVotesByTheRollOfTheMeetingAndNotWithoutItsQuorum() {
        var motion = session.body().motion("meet on Tuesdays");
        session.agendas().bring(session.item(1), motion, session.person(2));
        session.checkIn(1, 3);
        var electorate = product.getBean(Electorate.class);

        assertThat(electorate.mayNotOpen(motion, false, session.chair())).contains(Refusal.QUORUM_LOST);
        session.checkIn(4, 4);
        assertThat(electorate.mayNotOpen(motion, false, session.chair())).isEmpty();
        session.meetings().recess(session.meeting(), session.chair());
        assertThat(electorate.mayNotOpen(motion, false, session.chair())).contains(Refusal.IN_RECESS);
        session.meetings().resume(session.meeting(), session.chair());

        var rules = Customs.of(MotionKind.BUSINESS, List.of());
        refuses(
                org.commonground.decision.Refusal.ROLL_OTHERWISE,
                () -> session.body().opened(motion, rules, session.body().present(7)));
        var declared = electorate.declared(motion, session.chair()).orElseThrow();
        var vote = session.body().opened(motion, rules, declared);
        assertThat(session.body().votes().look(vote, session.chair()).roll().voters(rules))
                .hasSize(4);

        session.body().votes().close(vote, session.chair());
        session.sittings().adjourn(session.meeting(), session.chair());
        assertThat(electorate.mayNotOpen(motion, false, session.chair())).contains(Refusal.MEETING_OVER);
        assertThat(electorate.mayNotOpen(motion, true, session.chair())).isEmpty();
        assertThat(electorate.declared(motion, session.chair())).isEmpty();
    }

    private QuorumSign quorum() {
        return session.attendances().quorum(session.meeting(), session.chair());
    }

    private org.commonground.membership.PersonId alternate(int seat) {
        var household = session.body().household();
        var second = household.joined("Second voice");
        household.sits(second, session.body().seat(seat), Capacity.ALTERNATE, LocalDate.of(2099, 1, 1));
        return second;
    }
}

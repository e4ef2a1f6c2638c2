package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.decision.Refuses.refuses;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonground.decision.ballot.Side;
import org.commonground.membership.Capacity;
import org.commonground.membership.Member;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.membership.Sector;
import org.commonground.structure.Bodies;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who votes for a seat follows who speaks for it, while a vote runs. A ballot that is in was the seat's when it was cast, and counts. */
@ThroughTheWindow
class WhoVotesIntegrationTests {

    private static final int PLACE = 4;

    @Autowired
    ApplicationContext product;

    private Assembly body;
    private PersonId before;

    private enum Change {
        HANDED_OVER,
        HANDED_OVER_TO_ALTERNATE,
        ENDED,
        ENDED_WITH_ALTERNATE,
        LEFT,
        BECAME_OBSERVER,
        BECAME_OBSERVER_WITH_ALTERNATE
    }

    @BeforeEach
    void assemble() {
        body = Assembly.of(5, product);
        before = body.person(PLACE).person();
    }

    /** Of five seats. In a room the successor votes once the chair has said that they are here; between meetings at once. */
    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource(textBlock = """
            HANDED_OVER,                    by answer, before casting, successor, 5, 5, 0
            HANDED_OVER,                    by answer, after casting,  nobody,    5, 4, 1
            HANDED_OVER,                    in a room, before casting, chair,     5, 4, 0
            HANDED_OVER,                    in a room, after casting,  nobody,    5, 4, 1
            HANDED_OVER_TO_ALTERNATE,       by answer, before casting, successor, 5, 5, 0
            HANDED_OVER_TO_ALTERNATE,       by answer, after casting,  nobody,    5, 4, 1
            HANDED_OVER_TO_ALTERNATE,       in a room, before casting, chair,     5, 4, 0
            HANDED_OVER_TO_ALTERNATE,       in a room, after casting,  nobody,    5, 4, 1
            ENDED,                          by answer, before casting, nobody,    4, 4, 0
            ENDED,                          by answer, after casting,  nobody,    5, 4, 1
            ENDED,                          in a room, before casting, nobody,    4, 4, 0
            ENDED,                          in a room, after casting,  nobody,    4, 4, 1
            ENDED_WITH_ALTERNATE,           by answer, before casting, successor, 5, 5, 0
            ENDED_WITH_ALTERNATE,           by answer, after casting,  nobody,    5, 4, 1
            ENDED_WITH_ALTERNATE,           in a room, before casting, chair,     5, 4, 0
            ENDED_WITH_ALTERNATE,           in a room, after casting,  nobody,    5, 4, 1
            LEFT,                           by answer, before casting, nobody,    4, 4, 0
            LEFT,                           by answer, after casting,  nobody,    5, 4, 1
            LEFT,                           in a room, before casting, nobody,    4, 4, 0
            LEFT,                           in a room, after casting,  nobody,    4, 4, 1
            BECAME_OBSERVER,                by answer, before casting, nobody,    4, 4, 0
            BECAME_OBSERVER,                by answer, after casting,  nobody,    5, 4, 1
            BECAME_OBSERVER,                in a room, before casting, nobody,    4, 4, 0
            BECAME_OBSERVER,                in a room, after casting,  nobody,    4, 4, 1
            BECAME_OBSERVER_WITH_ALTERNATE, by answer, before casting, successor, 5, 5, 0
            BECAME_OBSERVER_WITH_ALTERNATE, by answer, after casting,  nobody,    5, 4, 1
            BECAME_OBSERVER_WITH_ALTERNATE, in a room, before casting, chair,     5, 4, 0
            BECAME_OBSERVER_WITH_ALTERNATE, in a room, after casting,  nobody,    5, 4, 1
            """)
    void followsWhoSpeaks(
            Change change, String where, String when, String next, int quorumOf, int waited, int turnout) {
        var byAnswer = where.equals("by answer");
        var cast = when.equals("after casting");
        var alternate = alternate(change);
        var vote = body.opened(body.motion("meet on Tuesdays"), rules(byAnswer));
        var old = body.person(PLACE);
        if (cast) {
            body.yes(vote, PLACE);
        }

        var successor = change(change, alternate);

        for (var former : former(old)) {
            assertThat(tryToCast(vote, former)).isNotEmpty();
            assertThat(body.votes().look(vote, former).mine()).isEmpty();
        }
        var sight = body.votes().look(vote, body.chair());
        assertThat(sight.roll().gathered(sight.vote().rules()).membership()).isEqualTo(quorumOf);
        assertThat(sight.roll().waitingFor(sight.vote().rules())).hasSize(waited);
        assertThat(sight.roll().turnout()).isEqualTo(turnout);
        assertThat(sight.roll().of(body.seat(PLACE)).orElseThrow().holder()).isEqualTo(successor);
        if (next.equals("successor")) {
            body.ballots().cast(vote, body.seat(PLACE), Side.NO, "", member(successor));
        } else if (next.equals("chair")) {
            refuses(
                    Refusal.SEAT_AWAY,
                    () -> body.ballots().cast(vote, body.seat(PLACE), Side.NO, "", member(successor)));
            body.rolls().declare(vote, body.seat(PLACE), Attendance.PRESENT, Optional.empty(), "came", body.chair());
            body.ballots().cast(vote, body.seat(PLACE), Side.NO, "", member(successor));
        } else {
            successor.ifPresent(who ->
                    assertThat(tryToCast(vote, body.household().member(who))).isPresent());
            refuses(
                    successor.isEmpty() ? Refusal.NOT_ON_ROLL : byAnswer ? Refusal.ALREADY_VOTED : Refusal.SEAT_AWAY,
                    () -> body.ballots().enter(vote, body.seat(PLACE), Side.NO, "", body.chair()));
        }
        body.yes(vote, 1, 2, 3);
        var closed = body.closed(vote);
        assertThat(closed.urn())
                .hasValueSatisfying(urn -> assertThat(urn.of(Side.YES)).isEqualTo(cast ? 4 : 3));
        assertThat(closed.roll().turnout()).isEqualTo(cast || !next.equals("nobody") ? 4 : 3);
    }

    @Test
    void letsWhoeverSpeaksNowChangeTheBallotOfTheSeatWhereBallotsMayBeChanged() {
        var vote = body.opened(body.motion("meet on Tuesdays"), rules(true).changeable(true));
        body.yes(vote, PLACE);
        var old = body.person(PLACE);

        var successor = change(Change.HANDED_OVER, Optional.empty());

        refuses(Refusal.NOT_YOUR_SEAT, () -> body.ballots().cast(vote, body.seat(PLACE), Side.NO, "", old));
        body.ballots().cast(vote, body.seat(PLACE), Side.NO, "", member(successor));
        assertThat(body.closed(vote).urn())
                .hasValueSatisfying(urn -> assertThat(urn.of(Side.NO)).isEqualTo(1));
    }

    @Test
    void givesAVoteBackThatSomebodyHeldWhoHasLeft() {
        var roll =
                body.with(body.present(4), 5, each -> each.heldBy(before).attending(Attendance.BY_PROXY, "in writing"));
        var vote = body.opened(body.motion("meet on Tuesdays"), rules(false).allowingProxies(1), roll);

        change(Change.LEFT, Optional.empty());

        var elector =
                body.votes().look(vote, body.chair()).roll().of(body.seat(5)).orElseThrow();
        assertThat(elector.holder()).contains(body.person(5).person());
        assertThat(elector.attendance()).isEqualTo(Attendance.AWAY);
    }

    @Test
    void pausesWhenSomebodyWhoIsCountedLeavesTheCollaborative() {
        var vote = body.opened(body.motion("meet on Tuesdays"), rules(false), body.present(4));
        body.rolls().declare(vote, body.seat(3), Attendance.AWAY, Optional.empty(), "left", body.chair());
        body.yes(vote, 1);

        body.rolls().declare(vote, body.seat(2), Attendance.AWAY, Optional.empty(), "left", body.chair());

        assertThat(body.votes().look(vote, body.chair()).isPaused()).isTrue();
        refuses(Refusal.VOTE_PAUSED, () -> body.casts(PLACE, vote, Side.YES));
        refuses(Refusal.VOTE_PAUSED, () -> body.ballots().enter(vote, body.seat(PLACE), Side.YES, "", body.chair()));
        body.rolls().declare(vote, body.seat(2), Attendance.PRESENT, Optional.empty(), "back", body.chair());
        body.yes(vote, PLACE);
        assertThat(body.closed(vote).verdict()).contains(Verdict.CARRIED);
    }

    @Test
    void takesTheSeatOffThatABodyLosesWhileItVotes() {
        var bodies = product.getBean(Bodies.class);
        var coordinator = body.household().coordinator();
        var committee = bodies.found(
                org.commonground.structure.BodyKind.COMMITTEE,
                new org.commonground.membership.Name("Outreach"),
                "",
                coordinator);
        for (var place = 1; place <= 4; place++) {
            bodies.seat(committee, body.seat(place), coordinator);
        }
        var motion = body.motion("meet on Tuesdays");
        body.motions().comeBefore(committee.value(), motion, body.chair());
        var vote = body.opened(motion, rules(true), body.electorate().roll(motion, List.of(), body.chair()));

        bodies.unseat(committee, body.seat(PLACE), coordinator);

        refuses(Refusal.NOT_ON_ROLL, () -> body.casts(PLACE, vote, Side.YES));
        var sight = body.votes().look(vote, body.chair());
        assertThat(sight.roll().waitingFor(sight.vote().rules())).hasSize(3);
        var newcomers = body.household().organisation("Newcomers", Sector.HEALTH);
        refuses(
                Refusal.ROLL_OF_OTHERS,
                () -> body.rolls()
                        .admit(
                                vote,
                                Elector.of(newcomers, "Newcomers", Optional.empty(), Attendance.PRESENT),
                                body.chair()));
    }

    /** Everybody who has left has no standing to act with; the page they have open still does. */
    private List<Member> former(Member old) {
        return body.household()
                .members()
                .byId(before)
                .map(now -> List.of(old, now))
                .orElse(List.of(old));
    }

    private Optional<RuntimeException> tryToCast(VoteId vote, Member member) {
        try {
            body.ballots().cast(vote, body.seat(PLACE), Side.NO, "", member);
            return Optional.empty();
        } catch (RuntimeException refused) {
            return Optional.of(refused);
        }
    }

    private Optional<PersonId> alternate(Change change) {
        if (!change.name().contains("ALTERNATE")) {
            return Optional.empty();
        }
        var alternate = body.household().joined("Alternate", Role.MEMBER);
        body.household().sits(alternate, body.seat(PLACE), Capacity.ALTERNATE, LocalDate.of(2099, 1, 1));
        return Optional.of(alternate);
    }

    /** @return who speaks for the seat now */
    private Optional<PersonId> change(Change change, Optional<PersonId> alternate) {
        var household = body.household();
        var coordinator = household.coordinator();
        var seat = household.seats().held(coordinator).stream()
                .filter(term -> term.person().equals(before))
                .findFirst()
                .orElseThrow()
                .seat();
        return switch (change) {
            case HANDED_OVER, HANDED_OVER_TO_ALTERNATE -> {
                var successor = alternate.orElseGet(() -> household.joined("Successor", Role.MEMBER));
                household.seats().handOver(seat, successor, LocalDate.now(), Optional.empty(), coordinator);
                yield Optional.of(successor);
            }
            case ENDED, ENDED_WITH_ALTERNATE -> {
                household.seats().end(seat, LocalDate.now(), coordinator);
                yield alternate;
            }
            case LEFT -> {
                household.members().end(before, coordinator);
                yield alternate;
            }
            case BECAME_OBSERVER, BECAME_OBSERVER_WITH_ALTERNATE -> {
                household.members().give(Role.OBSERVER, before, coordinator);
                yield alternate;
            }
        };
    }

    private Member member(Optional<PersonId> person) {
        return body.household().member(person.orElseThrow());
    }

    private static Rules rules(boolean byAnswer) {
        var rules = Customs.of(MotionKind.BUSINESS, List.of()).changeable(false);
        return byAnswer ? rules.until(Instant.now().plus(Duration.ofDays(3))) : rules;
    }
}

package org.commonground.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.commonground.decision.Assembly;
import org.commonground.decision.Attendance;
import org.commonground.decision.Customs;
import org.commonground.decision.MotionKind;
import org.commonground.decision.Rules;
import org.commonground.decision.Sentences;
import org.commonground.decision.Verdict;
import org.commonground.decision.VoteId;
import org.commonground.decision.VoteSight;
import org.commonground.decision.ballot.Finding;
import org.commonground.decision.ballot.Side;
import org.commonground.decision.sum.Base;
import org.commonground.decision.sum.Outcome;
import org.commonground.decision.sum.Requirement;
import org.commonground.decision.sum.Share;
import org.commonground.membership.Capacity;
import org.commonground.membership.PersonId;
import org.commonground.membership.Right;
import org.commonground.membership.Role;
import org.commonground.shared.Refused;
import org.commonground.window.ThroughTheWindow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContextManager;

/**
 * Whoever comes, goes, hands over or casts while a vote is open: quorum sign, card, roll, base and closing sum are the same number, and a
 * ballot is taken from those alone who are there and speak for a seat, while there are enough.
 */
@ThroughTheWindow
class OneRollLawsTests {

    private static final int SEATS = 7;

    @Autowired
    ApplicationContext product;

    enum What {
        COME,
        LEAVE,
        EXCUSE,
        STRIKE,
        LEAVE_OUT,
        COUNT_AGAIN,
        CAST,
        ENTER,
        RECUSE,
        HAND_OVER,
        END,
        OBSERVE
    }

    record Deed(What what, int place) {}

    /** How often each comes up: people come, go and vote more often than seats end. */
    @Provide
    Arbitrary<List<Deed>> afternoon() {
        var what = Arbitraries.frequency(
                Tuple.of(6, What.COME),
                Tuple.of(5, What.LEAVE),
                Tuple.of(1, What.EXCUSE),
                Tuple.of(1, What.STRIKE),
                Tuple.of(1, What.LEAVE_OUT),
                Tuple.of(1, What.COUNT_AGAIN),
                Tuple.of(6, What.CAST),
                Tuple.of(3, What.ENTER),
                Tuple.of(1, What.RECUSE),
                Tuple.of(2, What.HAND_OVER),
                Tuple.of(1, What.END),
                Tuple.of(1, What.OBSERVE));
        return Combinators.combine(what, Arbitraries.integers().between(1, SEATS))
                .as(Deed::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(25);
    }

    @Property(tries = 20, seed = "20261128", shrinking = ShrinkingMode.BOUNDED)
    void allNumbersAgree(@ForAll("afternoon") List<Deed> afternoon) throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        try (var session = Session.opened(SEATS, product)) {
            session.checkIn(1, 5);
            new Afternoon(session).passes(afternoon);
        }
    }

    private final class Afternoon {

        private final Session session;
        private final Assembly body;
        private final VoteId vote;
        private final Rules rules = Customs.of(MotionKind.BUSINESS, List.of())
                .requiring(new Requirement(Share.MAJORITY, Base.PRESENT))
                .changeable(false);
        private final Map<Integer, PersonId> speakers = new HashMap<>();
        private final Set<Integer> voted = new HashSet<>();

        Afternoon(Session session) {
            this.session = session;
            body = session.body();
            body.places().forEach(place -> speakers.put(place, session.id(place)));
            var motion = body.motion("meet on Tuesdays");
            session.agendas().bring(session.item(1), motion, session.person(2));
            vote = body.opened(
                    motion,
                    rules,
                    body.electorate().declared(motion, body.chair()).orElseThrow());
        }

        void passes(List<Deed> deeds) {
            agree();
            for (var deed : deeds) {
                if (deed.what() == What.CAST || deed.what() == What.ENTER) {
                    votes(deed);
                } else {
                    tried(() -> does(deed));
                }
                agree();
            }
            closes();
        }

        /** Whoever chairs stays the chair, or nobody could close the vote. */
        private void does(Deed deed) {
            var place = deed.place();
            var speaker = speaker(place);
            var chair = body.chair();
            var household = body.household();
            switch (deed.what()) {
                case COME -> session.attendances().declare(session.meeting(), speaker, Declared.PRESENT, chair);
                case LEAVE -> session.attendances().declare(session.meeting(), speaker, Declared.LEFT, chair);
                case EXCUSE -> session.attendances().declare(session.meeting(), speaker, Declared.EXCUSED, chair);
                case STRIKE ->
                    session.attendances()
                            .roll(session.meeting(), chair)
                            .of(speaker)
                            .ifPresent(line -> session.attendances().strike(line.id(), chair));
                case LEAVE_OUT -> session.attendances().leaveOut(session.meeting(), body.seat(place), true, chair);
                case COUNT_AGAIN -> session.attendances().leaveOut(session.meeting(), body.seat(place), false, chair);
                case RECUSE -> body.rolls().recuse(vote, body.seat(place), "", chair);
                case HAND_OVER -> {
                    var successor = household.joined("Successor", Role.MEMBER);
                    end(place);
                    household.sits(successor, body.seat(place), Capacity.REPRESENTATIVE, LocalDate.of(2099, 1, 1));
                    speakers.put(place, successor);
                }
                case END -> end(place);
                case OBSERVE -> household.members().give(Role.OBSERVER, speaker, household.coordinator());
                case CAST, ENTER -> throw new IllegalArgumentException();
            }
        }

        private PersonId speaker(int place) {
            return Optional.ofNullable(speakers.get(place)).orElseThrow();
        }

        private void end(int place) {
            var household = body.household();
            household.seats().held(household.coordinator()).stream()
                    .filter(term -> term.organisation().equals(body.seat(place)))
                    .forEach(term -> household.seats().end(term.seat(), LocalDate.now(), household.coordinator()));
        }

        private void votes(Deed deed) {
            var sign = session.attendances().quorum(session.meeting(), body.chair());
            var elector = sight().roll().of(body.seat(deed.place()));
            var may = sign.met()
                    && isThere(deed.place())
                    && !voted.contains(deed.place())
                    && elector.filter(each -> !each.recused()).isPresent();
            var taken = tried(() -> {
                if (deed.what() == What.ENTER) {
                    body.ballots().enter(vote, body.seat(deed.place()), Side.YES, "", body.chair());
                } else {
                    var speaker = body.household().member(speaker(deed.place()));
                    body.ballots().cast(vote, body.seat(deed.place()), Side.YES, "", speaker);
                }
            });
            // The same ballot once more is no other ballot, and is confirmed again.
            if (taken && !voted.contains(deed.place())) {
                assertThat(may).as("%s is taken", deed).isTrue();
            }
            if (!taken) {
                assertThat(may).as("%s is refused", deed).isFalse();
            }
            if (taken) {
                voted.add(deed.place());
            }
        }

        /** Whether somebody who speaks for the seat is declared present. */
        private boolean isThere(int place) {
            var household = body.household();
            return household.seats().held(household.coordinator()).stream()
                    .filter(term -> term.organisation().equals(body.seat(place)))
                    .filter(term -> household.member(term.person()).may(Right.WRITE))
                    .anyMatch(term -> session.attendances()
                            .roll(session.meeting(), body.chair())
                            .of(term.person())
                            .filter(org.commonground.sitting.Attendance::isHere)
                            .isPresent());
        }

        private void agree() {
            var sign = session.attendances().quorum(session.meeting(), body.chair());
            var sight = sight();
            var roll = sight.roll();
            var present = roll.electors().stream()
                    .filter(each -> each.attendance() == Attendance.PRESENT)
                    .toList();
            assertThat(present).as("the roll").hasSize(sign.present());
            assertThat(roll.gathered(rules).present())
                    .as("the quorum of the vote")
                    .isEqualTo(sign.present());
            assertThat(roll.gathered(rules).membership()).isEqualTo(sign.membership());
            assertThat(rules.quorum().needed(sign.membership())).isEqualTo(sign.needed());
            assertThat(session.state().quorum()).as("the room").isEqualTo(sign);
            assertThat(sight.isPaused()).as("paused").isEqualTo(!sign.met());
            assertThat(product.getBean(Sentences.class).in(Locale.ENGLISH).quorum(rules, roll))
                    .as("the card")
                    .startsWith(sign.present() + " of " + sign.membership() + " seats are present");
            assertThat(roll.voting(rules).present())
                    .as("the base is whoever has voted and whoever is waited for")
                    .isEqualTo(roll.turnout() + roll.waitingFor(rules).size());
            assertThat(roll.waitingFor(rules))
                    .allSatisfy(each -> assertThat(present).contains(each));
            assertThat(roll.turnout()).isLessThanOrEqualTo(voted.size());
        }

        private void closes() {
            var sign = session.attendances().quorum(session.meeting(), body.chair());
            var base = sight().roll().voting(rules).present();
            var yes = sight().roll().turnout();

            var closed = body.closed(vote);

            if (!sign.met()) {
                assertThat(closed.verdict()).contains(Verdict.NO_QUORUM);
                assertThat(session.attendances()
                                .quorumHistory(session.meeting(), body.chair())
                                .getLast()
                                .met())
                        .as("the minutes")
                        .isFalse();
                return;
            }
            assertThat(closed.finding()).hasValueSatisfying(finding -> {
                var sum = ((Finding.Sided) finding).outcome().sum();
                assertThat(sum.of()).as("the closing sum").isEqualTo(base);
                assertThat(sum.counts().yes()).isEqualTo(yes);
                assertThat(((Finding.Sided) finding).outcome()).isNotInstanceOf(Outcome.NoQuorum.class);
            });
        }

        private VoteSight sight() {
            return body.votes().look(vote, body.chair());
        }
    }

    private static boolean tried(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (Refused | NoSuchElementException no) {
            return false;
        }
    }
}

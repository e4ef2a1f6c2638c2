package org.commonground.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonground.sitting.Refuses.refuses;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commonground.decision.Customs;
import org.commonground.decision.Electorate;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionKind;
import org.commonground.decision.Motions;
import org.commonground.decision.Registers;
import org.commonground.decision.VoteId;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.ItemState;
import org.commonground.membership.Member;
import org.commonground.membership.Name;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Role;
import org.commonground.membership.Sector;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ThroughTheWindow
class SittingsIntegrationTests {

    @Autowired
    ApplicationContext product;

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
    void goesFromItemToItemAndLetsEachClockRunOnlyThen() {
        session.goesOn();
        assertThat(session.state().current().orElseThrow().id()).isEqualTo(session.item(1));
        assertThat(runs(1)).isTrue();

        session.goesOn();
        assertThat(List.of(runs(1), runs(2))).containsExactly(false, true);
        session.meetings().recess(session.meeting(), session.chair());
        assertThat(runs(2)).isFalse();
        session.meetings().resume(session.meeting(), session.chair());
        assertThat(runs(2)).isTrue();

        session.goesBack();
        assertThat(session.state().current().orElseThrow().id()).isEqualTo(session.item(1));
        assertThat(List.of(runs(1), runs(2))).containsExactly(true, false);
        assertThat(session.state().next().orElseThrow().id()).isEqualTo(session.item(3));
        session.goesOn();
        session.goesOn();
        assertThat(session.state().items())
                .filteredOn(item -> item.state() == ItemState.CURRENT)
                .isEmpty();
    }

    @Test
    void goesOnOnceFromWhatAPageShowed() {
        var nothing = Optional.<ItemId>empty();
        session.sittings().open(session.meeting(), session.chair());
        session.sittings().goOn(session.meeting(), nothing, session.chair());
        session.sittings().goOn(session.meeting(), nothing, session.chair());
        assertThat(session.state().current().orElseThrow().id()).isEqualTo(session.item(1));

        var first = Optional.of(session.item(1));
        session.sittings().goOn(session.meeting(), first, session.chair());
        session.sittings().goOn(session.meeting(), first, session.chair());
        session.sittings().goBack(session.meeting(), first, session.chair());
        assertThat(session.state().current().orElseThrow().id()).isEqualTo(session.item(2));
    }

    @Test
    void goesOnOnceWhenTwoServersAreToldAtOnce() throws Exception {
        session.goesOn();
        var first = Optional.of(session.item(1));
        try (var pages = Executors.newFixedThreadPool(8)) {
            Callable<Void> press = () -> {
                session.sittings().goOn(session.meeting(), first, session.chair());
                return null;
            };
            assertThat(pages.invokeAll(Collections.nCopies(8, press)))
                    .allMatch(each -> each.state() == Future.State.SUCCESS);
        }
        assertThat(session.state().current().orElseThrow().id()).isEqualTo(session.item(2));
    }

    @Test
    void givesTheFloorOnceFromWhomAPageShowed() {
        for (var place : List.of(2, 3, 4)) {
            session.speakers().ask(session.meeting(), "", session.person(place));
        }
        var nobody = Optional.<TurnId>empty();
        session.speakers().next(session.meeting(), nobody, session.chair());
        session.speakers().next(session.meeting(), nobody, session.chair());
        var second = floor().speaking().orElseThrow();
        assertThat(second.name()).isEqualTo("Person 002");

        session.speakers().next(session.meeting(), Optional.of(second.id()), session.chair());
        session.speakers().next(session.meeting(), Optional.of(second.id()), session.chair());
        session.speakers().end(second.id(), session.chair());
        var third = floor().speaking().orElseThrow();
        assertThat(third.name()).isEqualTo("Person 003");

        session.speakers().call(third.id(), session.chair());
        assertThat(floor().speaking()).contains(third);
        assertThat(waiting()).containsExactly("Person 004");
    }

    @Test
    void keepsTheListOfSpeakersInTheOrderInWhichTheyAsked() {
        session.speakers().ask(session.meeting(), "", session.person(3));
        session.speakers().ask(session.meeting(), "the date", session.person(2));
        session.speakers().ask(session.meeting(), "again", session.person(3));
        assertThat(waiting()).containsExactly("Person 003", "Person 002");

        session.givesTheFloor();
        assertThat(floor().speaking().orElseThrow().name()).isEqualTo("Person 003");
        session.speakers().ask(session.meeting(), "", session.person(3));
        assertThat(floor().waiting()).extracting(floor()::isFirst).containsExactly(true, false);

        session.speakers().call(floor().waiting().getLast().id(), session.chair());
        session.speakers().withdraw(session.meeting(), session.person(2));
        session.givesTheFloor();

        assertThat(floor().speaking()).isEmpty();
        assertThat(waiting()).isEmpty();
        assertThat(floor().balance()).isEqualTo(Map.of(Sector.HEALTH, 2));
    }

    @Test
    void putsPeopleInTheRoomWithoutADeviceOnTheList() {
        var guest = session.attendances()
                .addGuest(session.meeting(), new Name("Wanda Ott"), "", Declared.PRESENT, session.chair());

        session.speakers().add(guest, session.chair());
        session.speakers().add(guest, session.chair());

        assertThat(waiting()).containsExactly("Wanda Ott");
    }

    @Test
    void handsMarkersOverAndKeepsEachTime() {
        var vice = chairBesides();
        var notes = session.body().household().joined("Nadia", Role.NOTE_TAKER);
        session.sittings().enter(session.meeting(), session.body().household().member(notes));

        refuses(
                Refusal.CANNOT_HOLD_MARKER,
                () -> session.markers().handOver(Marker.CHAIR, session.meeting(), session.id(2), session.chair()));
        refuses(
                Refusal.MARKER_NOT_YOURS,
                () -> session.markers().handOver(Marker.CHAIR, session.meeting(), vice.person(), vice));
        session.markers().handOver(Marker.CHAIR, session.meeting(), vice.person(), session.chair());

        assertThat(session.markers().handovers(session.meeting(), session.person(2)))
                .extracting(Handover::marker, Handover::holder, Handover::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Marker.CHAIR, session.id(1), session.id(1)),
                        org.assertj.core.groups.Tuple.tuple(Marker.SCRIBE, notes, notes),
                        org.assertj.core.groups.Tuple.tuple(Marker.CHAIR, vice.person(), session.id(1)));
    }

    @Test
    void letsNobodyTakeTheChairWhileItsHolderIsThereOrHasJustGone() {
        var vice = chairBesides();
        var visit = session.looks(session.chair());
        refuses(Refusal.CHAIR_IS_HERE, () -> session.markers().take(Marker.CHAIR, session.meeting(), vice));

        session.goes(session.chair(), visit);

        refuses(Refusal.CHAIR_IS_HERE, () -> session.markers().take(Marker.CHAIR, session.meeting(), vice));
    }

    @Test
    void keepsWhatIsTakenUpBehindClosedDoorsFromThoseOutside() {
        var observer = member(session.body().household().joined("Olga", Role.OBSERVER));
        var guest = member(session.body().household().joined("No seat"));
        var open = session.body().motion("meet in the open");
        var secret = session.body().motion("meet behind the door");
        session.agendas().bring(session.item(1), open, session.person(2));
        session.agendas().bring(session.item(2), secret, session.person(2));
        session.checkIn(1, 5);
        session.agendas().start(session.item(1), session.chair());
        session.agendas().start(session.item(2), session.chair());
        assertThat(sees(observer)).contains(open, secret);

        session.closed().begin(session.meeting(), session.chair());
        var roll = product.getBean(Electorate.class)
                .declared(secret, session.chair())
                .orElseThrow();
        var vote = session.body().opened(secret, Customs.of(MotionKind.BUSINESS, List.of()), roll);
        for (var outside : List.of(observer, guest)) {
            assertThat(sees(outside)).contains(open).doesNotContain(secret);
            isHidden(secret, vote, outside);
            assertThat(session.body().votes().running(outside)).isEmpty();
        }
        assertThat(session.body().votes().running(session.person(3))).hasSize(1);
        assertThat(sees(session.person(3))).contains(open, secret);
        session.body().votes().close(vote, session.chair());

        session.closed().end(session.meeting(), session.chair());
        isHidden(secret, vote, observer);
        isHidden(secret, vote, guest);
    }

    @Test
    void keepsFromThoseOutsideOnlyWhatWasTakenUpWhileTheDoorWasClosed() {
        var observer = member(session.body().household().joined("Olga", Role.OBSERVER));
        session.checkIn(1, 5);
        session.agendas().start(session.item(1), session.chair());
        var before = brought("vote before");
        session.body().votes().close(votes(before), session.chair());
        var pending = brought("wait for the vote");
        session.closed().begin(session.meeting(), session.chair());
        assertThat(sees(observer)).contains(before).doesNotContain(pending);

        session.closed().end(session.meeting(), session.chair());
        var after = brought("begin after");
        assertThat(sees(observer)).contains(before, after).doesNotContain(pending);

        votes(pending);
        assertThat(sees(observer)).contains(before, after, pending);
    }

    private MotionId brought(String title) {
        var motion = session.body().motion(title);
        session.agendas().bring(session.item(1), motion, session.person(2));
        return motion;
    }

    private VoteId votes(MotionId motion) {
        var roll = product.getBean(Electorate.class)
                .declared(motion, session.chair())
                .orElseThrow();
        return session.body().opened(motion, Customs.of(MotionKind.BUSINESS, List.of()), roll);
    }

    private List<MotionId> sees(Member reader) {
        return product.getBean(Motions.class).all(reader).stream()
                .map(Motion::id)
                .toList();
    }

    private void isHidden(MotionId motion, VoteId vote, Member outside) {
        var motions = product.getBean(Motions.class);
        assertThat(sees(outside)).doesNotContain(motion);
        assertThat(motions.byId(motion, outside)).isEmpty();
        assertThat(motions.chronicle(motion, outside)).isEmpty();
        assertThat(motions.seal(motion, outside)).isEmpty();
        assertThat(session.body().votes().on(motion, outside)).isEmpty();
        refuses(
                org.commonground.decision.Refusal.VOTE_UNKNOWN,
                () -> session.body().votes().look(vote, outside));
        refuses(
                org.commonground.decision.Refusal.VOTE_UNKNOWN,
                () -> session.body().votes().recount(vote, outside));
        assertThat(product.getBean(Registers.class).csv(outside, Locale.ENGLISH))
                .doesNotContain("behind the door");
    }

    @Test
    void showsAClosedSessionToItsMembersAlone() {
        var observer = member(session.body().household().joined("Olga", Role.OBSERVER));
        var guest = member(session.body().household().joined("No seat"));
        session.chats().say(session.meeting(), "Before", session.person(2));

        session.closed().begin(session.meeting(), session.chair());

        for (var outside : List.of(observer, guest)) {
            assertThat(session.sittings().look(session.meeting(), outside)).containsInstanceOf(Sight.Outside.class);
            refuses(Refusal.CLOSED_SESSION, () -> session.chats().of(session.meeting(), outside));
            refuses(Refusal.CLOSED_SESSION, () -> session.speakers().of(session.meeting(), outside));
            refuses(Refusal.CLOSED_SESSION, () -> session.speakers().ask(session.meeting(), "", outside));
            refuses(Refusal.CLOSED_SESSION, () -> session.breaks().ask(session.meeting(), true, outside));
            refuses(
                    Refusal.CLOSED_SESSION,
                    () -> session.attendances().checkIn(session.meeting(), Declared.REMOTE, outside));
            refuses(Refusal.CLOSED_SESSION, () -> session.sittings().enter(session.meeting(), outside));
            assertThat(session.closed().admits(session.meeting(), outside)).isFalse();
        }
        refuses(Refusal.CLOSED_SESSION, () -> session.chats().say(session.meeting(), "Let me in", guest));
        assertThat(session.sittings().look(session.meeting(), session.person(2)))
                .containsInstanceOf(Sight.Inside.class);

        session.closed().end(session.meeting(), session.chair());

        assertThat(session.sittings().look(session.meeting(), observer)).containsInstanceOf(Sight.Inside.class);
        assertThat(session.closed().of(session.meeting(), observer))
                .singleElement()
                .satisfies(each -> assertThat(each.endedAt()).isPresent());
    }

    @Test
    void endsWhatIsOpenWithTheMeeting() {
        session.goesOn();
        session.closed().begin(session.meeting(), session.chair());
        session.speakers().ask(session.meeting(), "", session.person(2));
        session.givesTheFloor();
        session.speakers().ask(session.meeting(), "", session.person(3));
        session.breaks().ask(session.meeting(), true, session.person(3));

        session.sittings().adjourn(session.meeting(), session.chair());

        assertThat(floor().speaking()).isEmpty();
        assertThat(floor().turns()).hasSize(1);
        assertThat(session.breaks().count(session.meeting(), session.chair())).isZero();
        assertThat(session.closed().lasting(session.meeting(), session.chair())).isEmpty();
        assertThat(session.state().items()).extracting(item -> item.state()).containsOnlyOnce(ItemState.DONE);
    }

    @Test
    void tellsTheChairHowManyNeedABreakAndForgetsItInTheRecess() {
        session.breaks().ask(session.meeting(), true, session.person(2));
        session.breaks().ask(session.meeting(), true, session.person(2));
        session.breaks().ask(session.meeting(), true, session.person(3));

        assertThat(session.breaks().count(session.meeting(), session.chair())).isEqualTo(2);
        assertThatThrownBy(() -> session.breaks().count(session.meeting(), session.person(2)))
                .isInstanceOf(NotPermitted.class);

        session.meetings().recess(session.meeting(), session.chair());
        assertThat(session.breaks().count(session.meeting(), session.chair())).isZero();
    }

    @Test
    void takesChatAwayAfterItsTime() {
        session.chats().say(session.meeting(), "Old", session.person(2));
        product.getBean(JdbcClient.class)
                .sql("update chat_line set said_at = ?")
                .param(Times.of(product.getBean(Clock.class)
                        .instant()
                        .minus(java.time.Duration.ofDays(session.chats().daysKept()))
                        .minusSeconds(1)))
                .update();
        var fresh = session.chats().say(session.meeting(), "New", session.person(2));

        session.chats().purge();

        assertThat(session.chats().of(session.meeting(), session.person(3)))
                .extracting(ChatLine::words)
                .containsExactly("New");
        session.chats().askToSpeak(session.meeting(), fresh, session.person(2));
        assertThat(floor().waiting()).extracting(Turn::about).containsExactly("New");
    }

    private Member chairBesides() {
        return member(session.body().household().joined("Vice", Role.CHAIR));
    }

    private Member member(org.commonground.membership.PersonId person) {
        return session.body().household().member(person);
    }

    private boolean runs(int place) {
        return session.state().clock(session.item(place)).isRunning();
    }

    private Floor floor() {
        return session.speakers().of(session.meeting(), session.chair());
    }

    private List<String> waiting() {
        return floor().waiting().stream().map(Turn::name).toList();
    }
}

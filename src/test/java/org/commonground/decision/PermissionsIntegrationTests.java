package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commonground.decision.ballot.Side;
import org.commonground.membership.Capacity;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Right;
import org.commonground.membership.Role;
import org.commonground.membership.Sector;
import org.commonground.shared.Refused;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Everything that can be asked of this room, by everybody who could ask. */
@ThroughTheWindow
class PermissionsIntegrationTests {

    private static final Set<Class<?>> DESKS = Set.of(
            Motions.class,
            Votes.class,
            Ballots.class,
            Rolls.class,
            Nominations.class,
            Registers.class,
            Electorate.class,
            Accounts.class);

    /** Who speaks for the second seat, has moved what was seconded, and was nominated. */
    private static final int OWNER = 2;

    /** Prepares what is asked, and asks. */
    private record Call(Rule rule, Function<Assembly, Consumer<Member>> scene) {}

    /** What somebody is told who may not: the right they lack, or the reason. Empty for whoever may. */
    @FunctionalInterface
    private interface Rule {
        Optional<Object> no(Member who, Member owner);
    }

    private static final Map<String, Call> TABLE = new TreeMap<>();

    @Autowired
    ApplicationContext product;

    @Autowired
    Registers registers;

    @Autowired
    Accounts accounts;

    static {
        motions();
        votes();
        rolls();
        nominations();
    }

    private static void motions() {
        var title = new Title("Snacks");
        row(
                "Motions.move/5",
                needs(Right.WRITE),
                body -> who -> body.motions().move(MotionKind.BUSINESS, title, "", "", who));
        var source = new Source("wording", UUID.randomUUID(), 1);
        row(
                "Motions.move/6",
                needs(Right.WRITE),
                body -> who -> body.motions().move(MotionKind.SENSE, title, "", "", source, who));
        on(
                "Motions.comeBefore/3",
                needs(Right.WRITE),
                (body, motion, who) ->
                        body.motions().comeBefore(body.read(motion).body(), motion, who));
        on(
                "Motions.amend/5",
                needs(Right.WRITE),
                (body, motion, who) -> body.motions().amend(motion, title, "", "", who));
        on(
                "Motions.amend/6",
                needs(Right.WRITE),
                (body, motion, who) -> body.motions().amend(motion, "As it was", title, "", "", who));
        on(
                "Motions.overtaken/2",
                needs(Right.READ),
                (body, motion, who) -> body.motions().overtaken(motion, who));
        row("Motions.makeAnew/4", ownOrPreside(Right.WRITE, Refusal.NOT_YOURS), body -> {
            var motion = body.motion("meet");
            var amendment = body.motions().amend(motion, title, "", "", body.person(OWNER));
            return who -> body.motions().makeAnew(amendment, body.read(motion).text(), "Other", who);
        });
        row(
                "Motions.enter/7",
                presideOrRecord(),
                body -> who -> body.motions()
                        .enter(
                                MotionKind.BUSINESS,
                                title,
                                "",
                                "",
                                body.person(3).person(),
                                Optional.empty(),
                                who));
        on(
                "Motions.enterAmendment/7",
                presideOrRecord(),
                (body, motion, who) -> body.motions()
                        .enterAmendment(motion, title, "", "", body.person(3).person(), Optional.empty(), who));
        on(
                "Motions.enterAmendment/8",
                presideOrRecord(),
                (body, motion, who) -> body.motions()
                        .enterAmendment(
                                motion,
                                "As it was",
                                title,
                                "",
                                "",
                                body.person(3).person(),
                                Optional.empty(),
                                who));
        onMoved(
                "Motions.enterSecond/3",
                presideOrRecord(),
                (body, motion, who) ->
                        body.motions().enterSecond(motion, body.person(OWNER).person(), who));
        onMoved(
                "Motions.second/2",
                needs(Right.WRITE),
                (body, motion, who) -> body.motions().second(motion, who));
        on(
                "Motions.debate/2",
                needs(Right.PRESIDE),
                (body, motion, who) -> body.motions().debate(motion, who));
        on(
                "Motions.withdraw/2",
                ownOrPreside(Right.WRITE, Refusal.NOT_YOURS),
                (body, motion, who) -> body.motions().withdraw(motion, who));
        on(
                "Motions.postpone/2",
                needs(Right.PRESIDE),
                (body, motion, who) -> body.motions().postpone(motion, who));
        on(
                "Motions.refer/2",
                needs(Right.PRESIDE),
                (body, motion, who) -> body.motions().refer(motion, who));
        row("Motions.resume/2", needs(Right.PRESIDE), body -> {
            var motion = body.motion("meet on Tuesdays");
            body.motions().postpone(motion, body.chair());
            return who -> body.motions().resume(motion, who);
        });
        row("Motions.conclude/5", presideOrRecord(), body -> {
            var motion = body.motion("meet on Tuesdays");
            body.closed(body.opened(motion, business()));
            return who -> body.motions().conclude(body.read(motion), "So", "", Optional.empty(), who);
        });
        row("Motions.all/1", needs(Right.READ), body -> who -> body.motions().all(who));
        on(
                "Motions.byId/2",
                needs(Right.READ),
                (body, motion, who) -> body.motions().byId(motion, who));
        on(
                "Motions.amendments/2",
                needs(Right.READ),
                (body, motion, who) -> body.motions().amendments(motion, who));
        on(
                "Motions.chronicle/2",
                needs(Right.READ),
                (body, motion, who) -> body.motions().chronicle(motion, who));
        row("Motions.from/3", needs(Right.READ), body -> who -> body.motions().from("wording", source.id(), who));
        on(
                "Motions.leftUndone/2",
                needs(Right.READ),
                (body, motion, who) -> body.motions().leftUndone(motion, who));
        on(
                "Motions.seal/2",
                needs(Right.READ),
                (body, motion, who) -> body.motions().seal(motion, who));
    }

    private static void votes() {
        on(
                "Votes.open/4",
                needs(Right.PRESIDE),
                (body, motion, who) -> body.votes().open(motion, business(), body.present(3), who));
        in(
                "Votes.close/2",
                needs(Right.PRESIDE),
                (body, vote, who) -> body.votes().close(vote, who));
        row("Votes.breakTie/3", needs(Right.PRESIDE), body -> {
            var vote = body.opened(body.motion("meet"), business().breakingTiesBy(Tie.CHAIR_CASTS));
            body.yes(vote, 1);
            body.no(vote, 2);
            body.closed(vote);
            return who -> body.votes().breakTie(vote, true, who);
        });
        in(
                "Votes.voidVote/3",
                needs(Right.PRESIDE),
                (body, vote, who) -> body.votes().voidVote(vote, "A slip", who));
        in(
                "Votes.nudge/2",
                needs(Right.PRESIDE),
                (body, vote, who) -> body.votes().nudge(vote, who));
        in("Votes.look/2", needs(Right.READ), (body, vote, who) -> body.votes().look(vote, who));
        on("Votes.on/2", needs(Right.READ), (body, motion, who) -> body.votes().on(motion, who));
        row("Votes.runningFor/1", needs(Right.READ), body -> who -> body.votes().runningFor(who));
        row("Votes.running/1", needs(Right.READ), body -> who -> body.votes().running(who));
        in(
                "Votes.recount/2",
                needs(Right.READ),
                (body, vote, who) -> body.votes().recount(vote, who));
        in(
                "Ballots.cast/5",
                only(Right.WRITE, Refusal.NOT_YOUR_SEAT),
                (body, vote, who) -> body.ballots().cast(vote, body.seat(OWNER), Side.YES, "", who));
        in(
                "Ballots.enter/5",
                presideOrRecord(),
                (body, vote, who) -> body.ballots().enter(vote, body.seat(OWNER), Side.YES, "", who));
        row(
                "Electorate.roll/2",
                needs(Right.READ),
                body -> who -> body.electorate().roll(List.of(), who));
        on(
                "Electorate.roll/3",
                needs(Right.READ),
                (body, motion, who) -> body.electorate().roll(motion, List.of(), who));
        on(
                "Electorate.bodyOf/2",
                needs(Right.READ),
                (body, motion, who) -> body.electorate().bodyOf(body.read(motion), who));
        on(
                "Electorate.declared/2",
                needs(Right.READ),
                (body, motion, who) -> body.electorate().declared(motion, who));
        on(
                "Electorate.mayNotOpen/3",
                needs(Right.PRESIDE),
                (body, motion, who) -> body.electorate().mayNotOpen(motion, false, who));
    }

    private static void rolls() {
        in(
                "Rolls.declare/6",
                needs(Right.PRESIDE),
                (body, vote, who) ->
                        body.rolls().declare(vote, body.seat(OWNER), Attendance.AWAY, Optional.empty(), "", who));
        row("Rolls.admit/3", needs(Right.PRESIDE), body -> {
            var vote = body.openedByCustom("meet on Tuesdays");
            var house = body.household();
            var newcomers = house.organisation("Newcomers", Sector.HEALTH);
            var nora = house.joined("Nora");
            house.sits(nora, newcomers, Capacity.REPRESENTATIVE, LocalDate.of(2099, 1, 1));
            var late = Elector.of(newcomers, "Newcomers", Optional.of(nora), Attendance.PRESENT);
            return who -> body.rolls().admit(vote, late, who);
        });
        in("Rolls.takeBackRecusal/3", ownOrPreside(Right.READ, Refusal.NOT_YOUR_SEAT), (body, vote, who) -> {
            if (!body.votes()
                    .look(vote, body.chair())
                    .roll()
                    .of(body.seat(OWNER))
                    .orElseThrow()
                    .recused()) {
                body.rolls().recuse(vote, body.seat(OWNER), "", body.chair());
            }
            body.rolls().takeBackRecusal(vote, body.seat(OWNER), who);
        });
        in(
                "Rolls.recuse/4",
                ownOrPreside(Right.READ, Refusal.NOT_YOUR_SEAT),
                (body, vote, who) -> body.rolls().recuse(vote, body.seat(OWNER), "", who));
        in(
                "Rolls.takeOver/2",
                (who, owner) -> !who.may(Right.WRITE)
                        ? Optional.of(Right.WRITE)
                        : Optional.<Object>of(Refusal.NO_ALTERNATE)
                                .filter(no -> who.organisation().isEmpty()),
                (body, vote, who) -> body.rolls().takeOver(vote, who));
    }

    private static void nominations() {
        Rule ownOrPreside = (who, owner) -> who.person().equals(owner.person()) || who.may(Right.PRESIDE)
                ? Optional.empty()
                : Optional.of(Right.PRESIDE);
        row("Nominations.nominate/3", needs(Right.WRITE), body -> {
            var election = election(body);
            return who -> body.nominations().nominate(election, body.person(3).person(), who);
        });
        row("Nominations.accept/3", ownOrPreside, body -> {
            var election = nominated(body);
            return who -> body.nominations().accept(election, body.person(OWNER).person(), who);
        });
        row("Nominations.decline/3", ownOrPreside, body -> {
            var election = nominated(body);
            return who ->
                    body.nominations().decline(election, body.person(OWNER).person(), who);
        });
        on(
                "Nominations.nominees/2",
                needs(Right.READ),
                (body, motion, who) -> body.nominations().nominees(motion, who));
    }

    /** Files and accounts come from desks that no assembly has at hand. */
    private Map<String, Call> table() {
        var table = new TreeMap<>(TABLE);
        table.put(
                "Registers.csv/2",
                new Call(needs(Right.READ), body -> member -> registers.csv(member, Locale.ENGLISH)));
        table.put(
                "Registers.json/2",
                new Call(needs(Right.READ), body -> member -> registers.json(member, Locale.ENGLISH)));
        table.put("Registers.chronicle/2", new Call(needs(Right.READ), body -> {
            var motion = body.motion("meet on Tuesdays");
            return who -> registers.chronicle(motion, who);
        }));
        table.put("Accounts.of/3", new Call(needs(Right.READ), body -> {
            var vote = body.openedByCustom("meet on Tuesdays");
            return who -> accounts.of(vote, who, Locale.ENGLISH);
        }));
        return table;
    }

    @Test
    void knowEveryPublicMethod() {
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(open().toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("open")
    void allowAndRefuse(String method) {
        var call = Objects.requireNonNull(table().get(method), method);
        var body = Assembly.of(3, product);
        var owner = body.person(OWNER);
        var ask = call.scene().apply(body);
        var people = everybody(body);
        var mayNot = people.stream()
                .filter(who -> call.rule().no(who, owner).isPresent())
                .toList();
        var may = people.stream()
                .filter(who -> call.rule().no(who, owner).isEmpty())
                .toList();

        mayNot.forEach(who -> assertThat(told(ask, who))
                .as("%s by %s", method, who.displayName())
                .isEqualTo(call.rule().no(who, owner)));

        assertThat(may).isNotEmpty();
        assertThat(told(ask, may.getFirst()))
                .as("%s by %s", method, may.getFirst().displayName())
                .isEmpty();
        // Whoever comes after may meet what the first one changed; what counts is that they lack no right.
        may.forEach(who -> assertThat(told(ask, who))
                .as("%s by %s", method, who.displayName())
                .isNotEqualTo(Optional.of(Refusal.NOT_YOURS))
                .isNotEqualTo(Optional.of(Refusal.NOT_YOUR_SEAT))
                .isNotIn(Arrays.stream(Right.values()).map(Optional::of).toList()));
    }

    /** What somebody was told; empty if it was done. Anything but a refusal fails the test. */
    private static Optional<Object> told(Consumer<Member> ask, Member who) {
        return switch (catchThrowable(() -> ask.accept(who))) {
            case null -> Optional.empty();
            case NotPermitted no -> Optional.of(no.right());
            case Refused no -> Optional.of(no.reason());
            case Throwable fault -> throw new AssertionError(who.displayName(), fault);
        };
    }

    /** One of each role, whoever owns what it is about, and somebody who has left. */
    private static List<Member> everybody(Assembly body) {
        var house = body.household();
        var left = house.joined("Left", Role.MEMBER);
        house.members().end(left, house.coordinator());
        return List.of(
                body.person(OWNER),
                body.chair(),
                house.coordinator(),
                house.member(house.joined("Note-taker", Role.NOTE_TAKER)),
                house.member(house.joined("Member", Role.MEMBER)),
                house.member(house.joined("Observer", Role.OBSERVER)),
                new Member(left, "Left", Optional.empty(), "", Set.of()));
    }

    static Stream<String> open() {
        return DESKS.stream()
                .flatMap(desk -> Arrays.stream(desk.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(PermissionsIntegrationTests::named)
                .sorted(Comparator.naturalOrder());
    }

    private static String named(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "/" + method.getParameterCount();
    }

    private interface Deed<T> {
        void ask(Assembly body, T about, Member who);
    }

    private static void row(String method, Rule rule, Function<Assembly, Consumer<Member>> scene) {
        TABLE.put(method, new Call(rule, scene));
    }

    /** About a motion that is moved and seconded. */
    private static void on(String method, Rule rule, Deed<MotionId> deed) {
        row(method, rule, body -> {
            var motion = body.motion("meet on Tuesdays");
            return who -> deed.ask(body, motion, who);
        });
    }

    private static void onMoved(String method, Rule rule, Deed<MotionId> deed) {
        row(method, rule, body -> {
            var motion = body.motions().move(MotionKind.BUSINESS, new Title("Meet"), "", "", body.person(3));
            return who -> deed.ask(body, motion, who);
        });
    }

    /** About a vote that runs. */
    private static void in(String method, Rule rule, Deed<VoteId> deed) {
        row(method, rule, body -> {
            var vote = body.openedByCustom("meet on Tuesdays");
            return who -> deed.ask(body, vote, who);
        });
    }

    private static MotionId election(Assembly body) {
        return body.motions().move(MotionKind.ELECTION, new Title("Vice-chair"), "", "", body.person(3));
    }

    private static MotionId nominated(Assembly body) {
        var election = election(body);
        body.nominations().nominate(election, body.person(OWNER).person(), body.chair());
        return election;
    }

    private static Rule needs(Right right) {
        return (who, owner) -> Optional.<Object>of(right).filter(no -> !who.may(right));
    }

    private static Rule presideOrRecord() {
        return (who, owner) ->
                Optional.<Object>of(Right.RECORD).filter(no -> !who.may(Right.PRESIDE) && !who.may(Right.RECORD));
    }

    private static Rule ownOrPreside(Right right, Refusal otherwise) {
        return (who, owner) -> !who.may(right)
                ? Optional.of(right)
                : Optional.<Object>of(otherwise)
                        .filter(no -> !who.person().equals(owner.person()) && !who.may(Right.PRESIDE));
    }

    private static Rule only(Right right, Refusal otherwise) {
        return (who, owner) -> !who.may(right)
                ? Optional.of(right)
                : Optional.<Object>of(otherwise).filter(no -> !who.person().equals(owner.person()));
    }

    private static Rules business() {
        return Customs.of(MotionKind.BUSINESS, List.of());
    }
}

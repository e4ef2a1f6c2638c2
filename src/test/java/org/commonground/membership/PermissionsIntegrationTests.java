package org.commonground.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Everything that can be asked of this room, by everybody who could ask. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "security")
class PermissionsIntegrationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Set<Class<?>> DESKS =
            Set.of(Organisations.class, Members.class, Seats.class, Invitations.class, Founding.class);

    /** Asked by the program itself before there is anybody who acts, or by whoever has a one-time link. */
    private static final Set<String> WITHOUT_A_MEMBER = Set.of(
            "Members.byId",
            "Members.languageOf",
            "Founding.collaborative",
            "Founding.found",
            "Founding.foundSample",
            "Invitations.open",
            "Invitations.accept");

    @Autowired
    ApplicationContext context;

    @Autowired
    Organisations organisations;

    @Autowired
    Members members;

    @Autowired
    Seats seats;

    @Autowired
    Invitations invitations;

    private final Map<String, Call> table = new TreeMap<>();

    private record Call(Right needs, Consumer<Member> ask) {}

    @BeforeEach
    void layTheTable() {
        var household = new Household(context);
        var tom = household.joined("Tom", Role.MEMBER);
        var ana = household.invited("Ana", Role.MEMBER);
        var shelter = household.organisation("Shelter Network");
        var empty = household.organisation("Empty House");
        var seat = household.sits(tom, shelter, Capacity.REPRESENTATIVE, TODAY);
        var name = new Name("New name");

        allows(Right.READ, "Organisations.all", who -> organisations.all(who));
        allows(Right.READ, "Organisations.byId", who -> organisations.byId(shelter, who));
        allows(Right.COORDINATE, "Organisations.add", who -> organisations.add(name, Sector.FAITH, Tier.CORE, who));
        allows(
                Right.COORDINATE,
                "Organisations.edit",
                who -> organisations.edit(shelter, name, Sector.FAITH, Tier.CORE, who));
        allows(Right.COORDINATE, "Organisations.remove", who -> organisations.remove(empty, who));
        allows(Right.COORDINATE, "Organisations.former", who -> organisations.former(who));
        allows(Right.COORDINATE, "Organisations.bringBack", who -> organisations.bringBack(empty, who));

        allows(Right.READ, "Members.all", who -> members.all(who));
        allows(Right.READ, "Members.names", who -> members.names(who));
        allows(Right.COORDINATE, "Members.former", who -> members.former(who));
        allows(Right.COORDINATE, "Members.contact", who -> members.contact(tom, who));
        allows(
                Right.COORDINATE,
                "Members.add",
                who -> members.add(name, "", Language.EN, Roles.of(Set.of(Role.MEMBER)), who));
        allows(Right.COORDINATE, "Members.edit", who -> members.edit(ana, name, "", who));
        allows(Right.COORDINATE, "Members.give", who -> members.give(Role.CHAIR, tom, who));
        allows(Right.COORDINATE, "Members.take", who -> members.take(Role.MEMBER, tom, who));
        allows(Right.COORDINATE, "Members.end", who -> members.end(tom, who));
        allows(Right.COORDINATE, "Members.bringBack", who -> members.bringBack(tom, who));
        allows(Right.READ, "Members.choose", who -> members.choose(name, Language.ES, who));

        allows(Right.READ, "Seats.held", who -> seats.held(who));
        allows(Right.READ, "Seats.ofOrganisation", who -> seats.ofOrganisation(shelter, who));
        allows(
                Right.COORDINATE,
                "Seats.give",
                who -> seats.give(ana, shelter, Capacity.ALTERNATE, TODAY, Optional.empty(), who));
        allows(Right.COORDINATE, "Seats.extend", who -> seats.extend(seat, Optional.empty(), who));
        allows(Right.COORDINATE, "Seats.handOver", who -> seats.handOver(seat, ana, TODAY, Optional.empty(), who));
        allows(Right.COORDINATE, "Seats.end", who -> seats.end(seat, TODAY, who));

        allows(Right.COORDINATE, "Invitations.invite", who -> invitations.invite(ana, who));
        allows(Right.COORDINATE, "Invitations.pending", who -> invitations.pending(who));
    }

    private void allows(Right right, String method, Consumer<Member> call) {
        table.put(method, new Call(right, call));
    }

    @Test
    void knowEveryPublicMethod() {
        var open = DESKS.stream()
                .flatMap(desk -> Arrays.stream(desk.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> !method.isSynthetic())
                        .map(PermissionsIntegrationTests::named))
                .collect(Collectors.toSet());

        assertThat(Stream.concat(table.keySet().stream(), WITHOUT_A_MEMBER.stream()))
                .containsExactlyInAnyOrderElementsOf(open);
    }

    private static String named(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    @Test
    void refuseWhoeverLacksTheRight() {
        table.forEach((method, call) -> everybody()
                .filter(who -> !who.may(call.needs()))
                .forEach(who -> assertThatThrownBy(() -> call.ask().accept(who))
                        .as("%s by %s", method, who.displayName())
                        .isInstanceOfSatisfying(
                                NotPermitted.class, no -> assertThat(no.right()).isEqualTo(call.needs()))));
    }

    @Test
    void stopNobodyWhoHasTheRight() {
        table.forEach((method, call) -> everybody()
                .filter(who -> who.may(call.needs()))
                .forEach(who -> assertThatCode(() -> tolerantly(call, who))
                        .as("%s by %s", method, who.displayName())
                        .doesNotThrowAnyException()));
    }

    /** A second call may meet what the first one changed; only a missing right counts here. */
    private static void tolerantly(Call call, Member who) {
        try {
            call.ask().accept(who);
        } catch (NotPermitted no) {
            throw no;
        } catch (Refused otherwise) {
            assertThat(otherwise.reason()).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void areGoneWithTheMembership() {
        var household = new Household(context);
        var chair = household.joined("Chair", Role.CHAIR);

        members.end(chair, household.coordinator());

        assertThat(members.byId(chair)).isEmpty();
    }

    private static Stream<Member> everybody() {
        return Stream.concat(
                EnumSet.allOf(Role.class).stream().map(PermissionsIntegrationTests::with), Stream.of(nobody()));
    }

    private static Member with(Role role) {
        return new Member(new PersonId(UUID.randomUUID()), role.name(), Optional.empty(), "", Set.of(role));
    }

    /** Somebody without standing: a stranger, and somebody whose membership has ended. */
    private static Member nobody() {
        return new Member(new PersonId(UUID.randomUUID()), "nobody", Optional.empty(), "", Set.of());
    }
}

package org.commonground.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.commonground.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "security")
class MembersIntegrationTests {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Autowired
    ApplicationContext context;

    @Autowired
    Members members;

    @Autowired
    Seats seats;

    @Autowired
    Organisations organisations;

    private Household household;

    @BeforeEach
    void startAnew() {
        household = new Household(context);
    }

    @Test
    void keepTheLastCoordinatorWhoCanSignIn() {
        var cora = household.coordinator();
        household.invited("Not in yet", Role.COORDINATOR);

        refuses(Refusal.LAST_COORDINATOR, () -> members.take(Role.COORDINATOR, cora.person(), cora));
        refuses(Refusal.LAST_COORDINATOR, () -> members.end(cora.person(), cora));
        assertThat(household.coordinator().is(Role.COORDINATOR)).isTrue();
    }

    @Test
    void keepOneOfTwoCoordinatorsWhoTakeEachOthersRoleAtOnce() throws Exception {
        var cora = household.coordinator();
        for (var round = 0; round < 20; round++) {
            var dan = household.member(household.joined("Dan " + round, Role.COORDINATOR));
            try (var both = Executors.newFixedThreadPool(2)) {
                both.invokeAll(Stream.of(dan, cora)
                        .<Callable<Void>>map(one -> () -> {
                            members.take(Role.COORDINATOR, one.person(), one.equals(dan) ? cora : dan);
                            return null;
                        })
                        .toList());
            }
            var left = Stream.of(cora, dan)
                    .map(one -> household.member(one.person()))
                    .filter(one -> one.is(Role.COORDINATOR))
                    .toList();
            assertThat(left).hasSize(1);
            members.give(Role.COORDINATOR, cora.person(), left.getFirst());
            members.take(Role.COORDINATOR, dan.person(), household.coordinator());
        }
    }

    @Test
    void loseSeatOfficesAndAccessTogether(AssertablePublishedEvents facts) {
        var tom = household.joined("Tom", Role.CHAIR);
        var shelter = household.organisation("Shelter Network");
        household.sits(tom, shelter, Capacity.REPRESENTATIVE, MARCH);

        members.end(tom, household.coordinator());

        assertThat(members.byId(tom)).isEmpty();
        assertThat(seats.ofOrganisation(shelter, household.coordinator()))
                .singleElement()
                .satisfies(term -> assertThat(term.ended()).isPresent());
        facts.assertThat().contains(MemberLeft.class).matching(MemberLeft::person, tom);
        facts.assertThat().contains(SeatEnded.class).matching(SeatEnded::person, tom);
        assertThat(members.former(household.coordinator()))
                .singleElement()
                .satisfies(who -> assertThat(who.displayName()).isEqualTo("Tom"));
    }

    @Test
    void comeBackWithoutOffices() {
        var tom = household.joined("Tom", Role.COORDINATOR);
        members.end(tom, household.coordinator());

        members.bringBack(tom, household.coordinator());

        assertThat(household.member(tom).roles()).containsExactly(Role.MEMBER);
        refuses(Refusal.PERSON_IS_HERE, () -> members.bringBack(tom, household.coordinator()));
    }

    @Test
    void chooseTheirOwnNames() {
        var tom = household.joined("Tom", Role.OBSERVER);

        members.choose(new Name("Tomás"), Language.ES, household.member(tom));

        assertThat(household.member(tom).displayName()).isEqualTo("Tomás");
        assertThat(members.languageOf(tom)).isEqualTo(Language.ES);
        refuses(Refusal.NAME_IS_THEIR_OWN, () -> members.edit(tom, new Name("Thomas"), "", household.coordinator()));
    }

    @Test
    void haveOneSeatEach() {
        var tom = household.joined("Tom", Role.MEMBER);
        household.sits(tom, household.organisation("Shelter Network"), Capacity.ALTERNATE, MARCH);
        var legal = household.organisation("Legal Aid");

        refuses(Refusal.PERSON_HAS_SEAT, () -> household.sits(tom, legal, Capacity.REPRESENTATIVE, MARCH));
    }

    @Test
    void speakForAnOrganisationOneAtATime() {
        var shelter = household.organisation("Shelter Network");
        household.sits(household.joined("Tom", Role.MEMBER), shelter, Capacity.REPRESENTATIVE, MARCH);
        var ana = household.joined("Ana", Role.MEMBER);

        refuses(Refusal.SEAT_TAKEN, () -> household.sits(ana, shelter, Capacity.REPRESENTATIVE, MARCH));
    }

    @Test
    void raceForASeatAndOneGetsIt() throws Exception {
        var shelter = household.organisation("Shelter Network");
        var people = Stream.of("Ana", "Ben", "Cho", "Dot", "Eva", "Fay")
                .map(name -> household.joined(name, Role.MEMBER))
                .toList();

        try (var all = Executors.newFixedThreadPool(people.size())) {
            all.invokeAll(people.stream()
                    .<Callable<Void>>map(person -> () -> {
                        household.sits(person, shelter, Capacity.REPRESENTATIVE, MARCH);
                        return null;
                    })
                    .toList());
        }

        assertThat(seats.ofOrganisation(shelter, household.coordinator())).hasSize(1);
    }

    @Test
    void handSeatsOverWithTheirHistory() {
        var shelter = household.organisation("Shelter Network");
        var tom = household.joined("Tom", Role.MEMBER);
        var ana = household.joined("Ana", Role.MEMBER);
        var seat = household.sits(tom, shelter, Capacity.REPRESENTATIVE, MARCH);
        household.sits(ana, shelter, Capacity.ALTERNATE, MARCH);

        seats.handOver(seat, ana, MARCH.plusMonths(2), Optional.empty(), household.coordinator());

        var history = seats.ofOrganisation(shelter, household.coordinator());
        assertThat(history).hasSize(3);
        assertThat(history.getFirst().person()).isEqualTo(ana);
        assertThat(history.getFirst().capacity()).isEqualTo(Capacity.REPRESENTATIVE);
        assertThat(household.member(ana).organisationName()).isEqualTo("Shelter Network");
        assertThat(household.member(tom).organisation()).isEmpty();
    }

    @Test
    void moveTheEndOfATermAsLongAsTheSeatIsHeld() {
        var shelter = household.organisation("Shelter Network");
        var seat = household.sits(household.joined("Tom", Role.MEMBER), shelter, Capacity.REPRESENTATIVE, MARCH);
        var nextYear = Optional.of(MARCH.plusYears(1));

        seats.extend(seat, nextYear, household.coordinator());
        assertThat(seats.held(household.coordinator()))
                .singleElement()
                .satisfies(term -> assertThat(term.termEnds()).isEqualTo(nextYear));

        refuses(
                Refusal.SEAT_ENDS_BEFORE_START,
                () -> seats.extend(seat, Optional.of(MARCH.minusDays(1)), household.coordinator()));
        seats.end(seat, MARCH.plusDays(1), household.coordinator());
        refuses(Refusal.SEAT_HAS_ENDED, () -> seats.extend(seat, Optional.empty(), household.coordinator()));
    }

    @Test
    void removeAnOrganisationOnceNobodySpeaksForIt() {
        var shelter = household.organisation("Shelter Network");
        var tom = household.joined("Tom", Role.MEMBER);
        var seat = household.sits(tom, shelter, Capacity.REPRESENTATIVE, MARCH);
        refuses(Refusal.ORGANISATION_HAS_SEATS, () -> organisations.remove(shelter, household.coordinator()));
        seats.end(seat, MARCH.plusDays(1), household.coordinator());

        organisations.remove(shelter, household.coordinator());

        assertThat(organisations.all(household.coordinator())).isEmpty();
        assertThat(organisations.former(household.coordinator()))
                .singleElement()
                .satisfies(each -> assertThat(each.id()).isEqualTo(shelter));
        assertThat(seats.ofOrganisation(shelter, household.coordinator())).hasSize(1);
        refuses(Refusal.ORGANISATION_HAS_LEFT, () -> organisations.remove(shelter, household.coordinator()));
        refuses(
                Refusal.ORGANISATION_HAS_LEFT,
                () -> household.sits(tom, shelter, Capacity.REPRESENTATIVE, MARCH.plusDays(1)));
        refuses(
                Refusal.ORGANISATION_HAS_LEFT,
                () -> organisations.edit(
                        shelter, new Name("Shelters"), Sector.HOUSING, Tier.CORE, household.coordinator()));
    }

    @Test
    void bringAnOrganisationBackWithItsName() {
        var shelter = household.organisation("Shelter Network");
        refuses(Refusal.ORGANISATION_IS_HERE, () -> organisations.bringBack(shelter, household.coordinator()));
        refuses(Refusal.ORGANISATION_NAME_TAKEN, () -> household.organisation("shelter network"));
        organisations.remove(shelter, household.coordinator());
        refuses(Refusal.ORGANISATION_NAME_FORMER, () -> household.organisation("shelter network"));

        organisations.bringBack(shelter, household.coordinator());

        assertThat(organisations.former(household.coordinator())).isEmpty();
        assertThat(organisations.all(household.coordinator()))
                .singleElement()
                .satisfies(each -> assertThat(each.name()).isEqualTo(new Name("Shelter Network")));
    }

    @Test
    void neverGetASeatOfAnOrganisationThatIsRemovedAtTheSameMoment() throws Exception {
        var cora = household.coordinator();
        var tom = household.joined("Tom", Role.MEMBER);
        for (var round = 0; round < 20; round++) {
            var shelter = household.organisation("Shelter " + round);
            try (var both = Executors.newFixedThreadPool(2)) {
                both.invokeAll(Stream.<Runnable>of(
                                () -> household.sits(tom, shelter, Capacity.REPRESENTATIVE, MARCH),
                                () -> organisations.remove(shelter, cora))
                        .map(Executors::callable)
                        .toList());
            }
            var gone = organisations.former(cora).stream()
                    .anyMatch(each -> each.id().equals(shelter));
            var held = seats.held(cora);
            assertThat(held).hasSize(gone ? 0 : 1);
            held.forEach(term -> seats.end(term.seat(), MARCH.plusDays(1), cora));
        }
    }

    @Test
    void refusesANameThatLooksLikeSomebodyElsesHere() {
        var cora = household.coordinator();
        var rosa = members.add(new Name("Rosa Diaz"), "", Language.EN, Roles.MEMBER, cora);
        var tom = members.add(new Name("Tom"), "", Language.EN, Roles.MEMBER, cora);

        for (var alike : List.of("Rosa Diaz", "rosa diaz", "R\u043Esa Diaz", "Rosa\u200BDiaz")) {
            refuses(Refusal.NAME_TAKEN, () -> members.add(new Name(alike), "", Language.EN, Roles.MEMBER, cora));
            refuses(Refusal.NAME_TAKEN, () -> members.edit(tom, new Name(alike), "", cora));
            refuses(Refusal.NAME_TAKEN, () -> members.choose(new Name(alike), Language.EN, cora));
        }
        members.edit(rosa, new Name("ROSA Diaz"), "", cora);
        members.end(rosa, cora);
        members.edit(tom, new Name("Rosa Diaz"), "", cora);
    }

    @Test
    void refusesATextThatCannotBeKept() {
        assertThatThrownBy(() ->
                        members.add(new Name("Nul"), "call a\0b", Language.EN, Roles.MEMBER, household.coordinator()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.reason().messageKey()).isEqualTo("shared.refused.text-not-keepable"));
    }

    private static void refuses(Refusal reason, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}

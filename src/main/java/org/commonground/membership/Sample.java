package org.commonground.membership;

import static org.commonground.membership.Capacity.ALTERNATE;
import static org.commonground.membership.Capacity.REPRESENTATIVE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** An invented collaborative to look around in. Nobody and nothing in it exists. */
@Component
class Sample {

    static final Name NAME = new Name("Harbor County Task Force");

    private final Organisations organisations;
    private final PersonRepository people;
    private final Seats seats;
    private final SeatRepository seatRecords;
    private final Clock clock;

    Sample(Organisations organisations, PersonRepository people, Seats seats, SeatRepository seatRecords, Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.seats = seats;
        this.seatRecords = seatRecords;
        this.clock = clock;
    }

    /** Writes everything and answers with those one can sign in as, the first coordinator first. */
    List<SamplePerson> settle() {
        return new Settlement(LocalDate.now(clock)).people();
    }

    private final class Settlement {

        private final LocalDate today;
        private final Map<String, OrganisationId> byName = new LinkedHashMap<>();
        private final List<SamplePerson> settled = new ArrayList<>();

        Settlement(LocalDate today) {
            this.today = today;
        }

        List<SamplePerson> people() {
            organisations();
            health();
            services();
            justice();
            community();
            return settled;
        }

        private void organisations() {
            organisation("County Health", Sector.HEALTH, Tier.CORE);
            organisation("Shelter Network", Sector.TRAFFICKING_SERVICES, Tier.CORE);
            organisation("Legal Aid", Sector.LEGAL_AID, Tier.CORE);
            organisation("Sheriff", Sector.SHERIFF, Tier.CORE);
            organisation("Labor Rights", Sector.LABOUR_RIGHTS, Tier.PARTNER);
            organisation("Schools", Sector.SCHOOLS, Tier.PARTNER);
            organisation("District Attorney", Sector.PROSECUTORS, Tier.PARTNER);
            organisation("Child Welfare", Sector.CHILD_WELFARE, Tier.PARTNER);
            organisation("Bay Tribal Council", Sector.TRIBAL_NATIONS, Tier.PARTNER);
            organisation("Newcomers House", Sector.IMMIGRANT_SERVICES, Tier.PARTNER);
            organisation("Open Door Youth", Sector.RUNAWAY_AND_HOMELESS_YOUTH, Tier.PARTNER);
            organisation("Harbor Hotels Association", Sector.BUSINESS, Tier.AFFILIATE);
            organisation("Interfaith Council", Sector.FAITH, Tier.AFFILIATE);
            organisation("Harbor Community Fund", Sector.FUNDERS, Tier.AFFILIATE);
            organisation("Coast University", Sector.RESEARCHERS, Tier.AFFILIATE);
        }

        private void health() {
            sits("Maya Okafor", REPRESENTATIVE, "County Health", 26, 10, Role.COORDINATOR);
            sits("Rosa Delgado", ALTERNATE, "County Health", 14, 10, Role.CHAIR);
            sits("Tom Field", REPRESENTATIVE, "Shelter Network", 26, 10);
            sits("Nadia Haddad", ALTERNATE, "Shelter Network", 8, 16, Role.NOTE_TAKER);
        }

        private void services() {
            handedOver("Helen Marsh", "Legal Aid", 38, 9);
            sits("Imani Brooks", REPRESENTATIVE, "Legal Aid", 9, 15);
            sits("Daniel Reyes", ALTERNATE, "Legal Aid", 5, 19);
            sits("Ana Ruiz", REPRESENTATIVE, "Labor Rights", 20, 4);
            sits("Pilar Santos", REPRESENTATIVE, "Newcomers House", 17, 7, Role.COORDINATOR);
            sits("Kofi Mensah", ALTERNATE, "Newcomers House", 3, 21);
        }

        private void justice() {
            sits("Lee Park", REPRESENTATIVE, "Sheriff", 22, 2);
            sits("Carla Nuñez", ALTERNATE, "Sheriff", 11, 13);
            sits("Grace Whitman", REPRESENTATIVE, "District Attorney", 25, -1);
            sits("Omar Aziz", REPRESENTATIVE, "Child Welfare", 12, 12);
            sits("Sam Ode", REPRESENTATIVE, "Schools", 19, 5);
        }

        private void community() {
            sits("June Redfeather", REPRESENTATIVE, "Bay Tribal Council", 15, 9);
            sits("Noor Rahman", REPRESENTATIVE, "Open Door Youth", 10, 14);
            sits("Victor Lang", REPRESENTATIVE, "Harbor Hotels Association", 7, 17);
            sits("Ruth Abrams", REPRESENTATIVE, "Interfaith Council", 23, 1);
            sits("Elena Petrova", REPRESENTATIVE, "Harbor Community Fund", 6, 18, Role.OBSERVER);
            alone("River", Role.MEMBER);
            alone("Priya Nair", Role.MEMBER);
        }

        private void organisation(String name, Sector sector, Tier tier) {
            byName.put(name, organisations.enter(new Name(name), sector, tier));
        }

        private void sits(
                String name, Capacity capacity, String organisation, int monthsAgo, int monthsLeft, Role... roles) {
            var person = joins(name, organisation, roles);
            seats.begin(Seat.beginning(
                    person,
                    organisation(organisation),
                    capacity,
                    today.minusMonths(monthsAgo),
                    Optional.of(today.plusMonths(monthsLeft))));
        }

        private void alone(String name, Role role) {
            joins(name, "", role);
        }

        /** Somebody who spoke for the organisation before and has left the collaborative. */
        private void handedOver(String name, String organisation, int monthsAgo, int endedMonthsAgo) {
            var person = Person.named(new Name(name), "", Language.EN, Roles.MEMBER);
            people.save(person.leaving(clock.instant()));
            var seat = Seat.beginning(
                    person.id(),
                    organisation(organisation),
                    REPRESENTATIVE,
                    today.minusMonths(monthsAgo),
                    Optional.of(today.minusMonths(endedMonthsAgo)));
            seatRecords.save(seat.ending(today.minusMonths(endedMonthsAgo)));
        }

        private PersonId joins(String name, String organisation, Role... roles) {
            var held = Roles.of(Set.of(roles));
            var signInName = name.toLowerCase(Locale.ROOT).replace(' ', '.').replace('ñ', 'n');
            var person = people.save(
                    Person.named(new Name(name), "", Language.EN, held).joining());
            settled.add(new SamplePerson(person.id(), name, signInName, organisation, held.asSet()));
            return person.id();
        }

        private OrganisationId organisation(String name) {
            return Optional.ofNullable(byName.get(name)).orElseThrow();
        }
    }
}

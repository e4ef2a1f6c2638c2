package org.commonground.membership;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A founded collaborative, and the words in which tests add to it. */
final class Household {

    private final Members members;
    private final Organisations organisations;
    private final Seats seats;
    private final Invitations invitations;
    private final PersonId founder;

    Household(ApplicationContext context) {
        empty(context);
        members = context.getBean(Members.class);
        organisations = context.getBean(Organisations.class);
        seats = context.getBean(Seats.class);
        invitations = context.getBean(Invitations.class);
        founder = context.getBean(Founding.class)
                .found(new Name("River Valley"), Kind.COALITION, new Name("Cora"), Language.EN, Optional.empty());
    }

    /** Takes away what an earlier test of the same context left behind. */
    static void empty(ApplicationContext context) {
        var database = context.getBean(JdbcClient.class);
        Stream.of("account", "invitation", "seat", "person", "organisation", "collaborative")
                .forEach(table -> database.sql("delete from " + table).update());
    }

    Member coordinator() {
        return member(founder);
    }

    Member member(PersonId person) {
        return members.byId(person).orElseThrow();
    }

    PersonId invited(String name, Role... roles) {
        return members.add(new Name(name), name + "@example.org", Language.EN, Roles.of(Set.of(roles)), coordinator());
    }

    PersonId joined(String name, Role... roles) {
        var person = invited(name, roles);
        return invitations.accept(invitations.invite(person, coordinator()).token(), new Name(name));
    }

    OrganisationId organisation(String name) {
        return organisations.add(new Name(name), Sector.HOUSING, Tier.PARTNER, coordinator());
    }

    SeatId sits(PersonId person, OrganisationId organisation, Capacity capacity, LocalDate since) {
        return seats.give(person, organisation, capacity, since, Optional.empty(), coordinator());
    }
}

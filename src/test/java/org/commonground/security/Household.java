package org.commonground.security;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonground.membership.Founding;
import org.commonground.membership.Invitations;
import org.commonground.membership.Kind;
import org.commonground.membership.Language;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.Name;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.membership.Roles;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A collaborative whose people can sign in, by their names in small letters and all with the same password. */
final class Household {

    static final String PASSWORD = "nineteen quiet herons";

    private final Founding founding;
    private final Members members;
    private final Invitations invitations;
    private final Accounts accounts;
    private final PersonId coordinator;

    Household(ApplicationContext context) {
        empty(context);
        founding = context.getBean(Founding.class);
        members = context.getBean(Members.class);
        invitations = context.getBean(Invitations.class);
        accounts = context.getBean(Accounts.class);
        coordinator = founding.found(
                new Name("River Valley"), Kind.COALITION, new Name("Cora"), Language.EN, Optional.empty());
        accounts.open(coordinator, new SignInName("cora"), accounts.encode(new Password(PASSWORD)));
    }

    /** Takes away what an earlier test of the same context left behind. */
    static void empty(ApplicationContext context) {
        var database = context.getBean(JdbcClient.class);
        Stream.of("account", "invitation", "seat", "person", "organisation", "collaborative")
                .forEach(table -> database.sql("delete from " + table).update());
    }

    Member coordinator() {
        return members.byId(coordinator).orElseThrow();
    }

    PersonId add(String name, Role role) {
        var person = members.add(new Name(name), "", Language.EN, Roles.of(Set.of(role)), coordinator());
        accounts.accept(link(person), new Name(name), Language.EN, new SignInName(name), PASSWORD);
        return person;
    }

    String link(PersonId person) {
        return invitations.invite(person, coordinator()).token();
    }

    Member member(PersonId person) {
        return members.byId(person).orElseThrow();
    }

    void end(PersonId person) {
        members.end(person, coordinator());
    }
}

package org.commonground.draft.wire;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import org.commonground.security.Accounts;
import org.commonground.security.SignInName;
import org.springframework.context.ApplicationContext;

/** A collaborative with people who can sign in, all with the same password. */
final class Household {

    static final String PASSWORD = "nineteen quiet herons";

    private static final Map<ApplicationContext, Household> KNOWN = new ConcurrentHashMap<>();

    private final Members members;
    private final Invitations invitations;
    private final Accounts accounts;
    private final PersonId coordinator;
    private final Map<String, PersonId> people = new ConcurrentHashMap<>();

    private Household(ApplicationContext context) {
        this.members = context.getBean(Members.class);
        this.invitations = context.getBean(Invitations.class);
        this.accounts = context.getBean(Accounts.class);
        this.coordinator = context.getBean(Founding.class)
                .found(
                        new Name("River Valley Coalition"),
                        Kind.COALITION,
                        new Name("Cora"),
                        Language.EN,
                        Optional.empty());
    }

    /** The one of an application, which is founded if it is not. */
    static Household of(ApplicationContext context) {
        return KNOWN.computeIfAbsent(context, Household::new);
    }

    Member coordinator() {
        return member(coordinator);
    }

    Members members() {
        return members;
    }

    /** Adds somebody who signs in by their name in lower case, unless they are here already. */
    Member add(String name, Role... roles) {
        return member(people.computeIfAbsent(name, newcomer -> joining(newcomer, roles)));
    }

    private PersonId joining(String name, Role... roles) {
        PersonId person = members.add(new Name(name), "", Language.EN, Roles.of(Set.of(roles)), coordinator());
        String token = invitations.invite(person, coordinator()).token();
        accounts.accept(token, new Name(name), Language.EN, signInName(name), PASSWORD);
        return person;
    }

    Member member(PersonId person) {
        return members.byId(person).orElseThrow();
    }

    private static SignInName signInName(String name) {
        return new SignInName(name.toLowerCase(Locale.ROOT) + "@example.org");
    }
}

package org.commonground.window;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.commonground.membership.Capacity;
import org.commonground.membership.Founding;
import org.commonground.membership.Invitations;
import org.commonground.membership.Kind;
import org.commonground.membership.Language;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.Name;
import org.commonground.membership.Organisation;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.Organisations;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.membership.Roles;
import org.commonground.membership.SeatId;
import org.commonground.membership.Seats;
import org.commonground.membership.Sector;
import org.commonground.membership.Tier;
import org.commonground.purpose.Wordings;
import org.commonground.security.FirstStart;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** A collaborative that Cora coordinates, and the words in which tests add to it. */
public final class Household {

    private final ApplicationContext product;
    private final PersonId cora;

    private Household(ApplicationContext product) {
        this.product = product;
        empty(product);
        cora = product.getBean(Founding.class)
                .found(new Name("River Valley"), Kind.COALITION, new Name("Cora"), Language.EN, Optional.empty());
    }

    public static Household founded(ApplicationContext product) {
        return new Household(product);
    }

    /** Takes away whatever an earlier test left, as if nothing had been set up. */
    public static void empty(ApplicationContext product) {
        var database = product.getBean(JdbcClient.class);
        if (database.sql("select count(*) from person").query(Integer.class).single() == 0) {
            return;
        }
        database.sql("set referential_integrity false").update();
        database
                .sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !table.startsWith("flyway"))
                .forEach(table -> database.sql("delete from \"" + table + "\"").update());
        database.sql("set referential_integrity true").update();
    }

    /** The last part of the set-up link that the console shows. */
    public static String setUpLink(ApplicationContext product) {
        return String.valueOf(ReflectionTestUtils.getField(product.getBean(FirstStart.class), "token"));
    }

    /** Cora's window. */
    public Window cora() {
        return Window.of(product, cora);
    }

    public Window windowOf(PersonId person) {
        return Window.of(product, person);
    }

    public Window somebody() {
        return Window.ofSomebody(product);
    }

    public Member coordinator() {
        return member(cora);
    }

    public Member member(PersonId person) {
        return members().byId(person).orElseThrow();
    }

    public PersonId invited(String name, Role... roles) {
        return members().add(new Name(name), "", Language.EN, Roles.of(Set.of(roles)), coordinator());
    }

    public PersonId joined(String name, Role... roles) {
        var person = invited(name, roles);
        return product.getBean(Invitations.class).accept(linkFor(person), new Name(name));
    }

    /** The last part of an invitation link. */
    public String linkFor(PersonId person) {
        return product.getBean(Invitations.class).invite(person, coordinator()).token();
    }

    public OrganisationId organisation(String name, Sector sector) {
        return product.getBean(Organisations.class).add(new Name(name), sector, Tier.PARTNER, coordinator());
    }

    public Organisation named(String name) {
        return product.getBean(Organisations.class).all(coordinator()).stream()
                .filter(each -> each.name().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public SeatId sits(PersonId person, OrganisationId organisation, Capacity capacity, LocalDate until) {
        return seats().give(
                        person, organisation, capacity, LocalDate.of(2026, 3, 1), Optional.of(until), coordinator());
    }

    public Wordings wordings() {
        return product.getBean(Wordings.class);
    }

    public Members members() {
        return product.getBean(Members.class);
    }

    public Seats seats() {
        return product.getBean(Seats.class);
    }
}

package org.commonground.action;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonground.membership.Capacity;
import org.commonground.membership.Founding;
import org.commonground.membership.Kind;
import org.commonground.membership.Language;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.Name;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.Organisations;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.membership.Roles;
import org.commonground.membership.Seats;
import org.commonground.membership.Sector;
import org.commonground.membership.Tier;
import org.springframework.context.ApplicationContext;

/** A small collaborative whose people promise each other things. */
final class Promising {

    static final LocalDate FRIDAY = LocalDate.of(2030, 3, 8);

    private final Actions actions;
    private final Members members;
    private final Organisations organisations;
    private final Seats seats;
    private final Member cora;
    private final OrganisationId shelter;
    private final PersonId maria;
    private final PersonId tom;

    Promising(ApplicationContext product) {
        actions = product.getBean(Actions.class);
        members = product.getBean(Members.class);
        organisations = product.getBean(Organisations.class);
        seats = product.getBean(Seats.class);
        cora = member(product.getBean(Founding.class)
                .found(new Name("River Valley"), Kind.COALITION, new Name("Cora"), Language.EN, Optional.empty()));
        shelter = organisation("Shelter Network");
        maria = joins("Maria", Role.MEMBER);
        tom = joins("Tom", Role.MEMBER);
        seats.give(maria, shelter, Capacity.REPRESENTATIVE, LocalDate.of(2026, 1, 1), Optional.empty(), cora);
    }

    Member cora() {
        return cora;
    }

    Member maria() {
        return member(maria);
    }

    Member tom() {
        return member(tom);
    }

    OrganisationId shelter() {
        return shelter;
    }

    OrganisationId organisation(String name) {
        return organisations.add(new Name(name), Sector.HOUSING, Tier.PARTNER, cora);
    }

    PersonId joins(String name, Role role) {
        return members.add(new Name(name), "", Language.EN, Roles.of(Set.of(role)), cora);
    }

    void leaves(PersonId person) {
        members.end(person, cora);
    }

    Member member(PersonId person) {
        return members.byId(person).orElseThrow();
    }

    static NewAction wish(String what, Optional<PersonId> owner) {
        return new NewAction(UUID.randomUUID(), what, owner, Optional.empty(), Optional.of(FRIDAY), Optional.empty());
    }

    /** Something that Cora notes for Maria. */
    ActionId marias(String what) {
        return actions.note(wish(what, Optional.of(maria)), cora);
    }

    Action read(ActionId action) {
        return actions.byId(action, cora).orElseThrow();
    }
}

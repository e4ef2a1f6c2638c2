package org.commonground.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonground.shared.Refused;
import org.junit.jupiter.api.Test;

class RolesTests {

    @Test
    void makeEverybodyAMemberOrAnObserver() {
        assertThat(Roles.MEMBER.asSet()).containsExactly(Role.MEMBER);
        assertThat(Roles.OBSERVER.asSet()).containsExactly(Role.OBSERVER);
        assertThat(Roles.of(Set.of()).asSet()).containsExactly(Role.MEMBER);
    }

    @Test
    void makeAnObserverWhoGetsAnOfficeAMember() {
        assertThat(Roles.OBSERVER.with(Role.CHAIR).asSet()).containsExactlyInAnyOrder(Role.MEMBER, Role.CHAIR);
    }

    @Test
    void refuseAnObserverWithAnOffice() {
        assertThatThrownBy(() -> Roles.MEMBER.with(Role.CHAIR).with(Role.OBSERVER))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(Refusal.OBSERVER_HOLDS_OFFICE));
        assertThatThrownBy(() -> Roles.of(Set.of(Role.OBSERVER, Role.MEMBER))).isInstanceOf(Refused.class);
    }

    @Test
    void areGivenAndTakenOneByOne() {
        var roles = Roles.MEMBER.with(Role.CHAIR).with(Role.NOTE_TAKER).without(Role.CHAIR);
        assertThat(roles.asSet()).containsExactlyInAnyOrder(Role.MEMBER, Role.NOTE_TAKER);
    }

    @Test
    void letAnObserverReadAndNothingElse() {
        assertThat(Right.values())
                .allSatisfy(right -> assertThat(with(Role.OBSERVER).may(right)).isEqualTo(right == Right.READ));
    }

    @Test
    void letSomebodyWithoutStandingDoNothing() {
        assertThat(Right.values()).noneMatch(with()::may);
    }

    private static Member with(Role... roles) {
        return new Member(new PersonId(UUID.randomUUID()), "Ada", Optional.empty(), "", Set.of(roles));
    }
}

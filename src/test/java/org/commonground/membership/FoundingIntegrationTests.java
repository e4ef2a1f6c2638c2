package org.commonground.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.commonground.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.annotation.Transactional;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "security")
@Transactional
class FoundingIntegrationTests {

    @Autowired
    Founding founding;

    @Autowired
    Members members;

    @Autowired
    Seats seats;

    @BeforeEach
    void startAnew(@Autowired ApplicationContext context) {
        Household.empty(context);
    }

    @Test
    void makesTheFirstCoordinatorWithTheirOrganisation() {
        var ada = founding.found(
                new Name("River Valley Coalition"),
                Kind.COALITION,
                new Name("Ada"),
                Language.ES,
                Optional.of(new OwnOrganisation(new Name("Open Arms"), Sector.HOUSING)));

        var member = members.byId(ada).orElseThrow();
        assertThat(member.may(Right.COORDINATE)).isTrue();
        assertThat(member.organisationName()).isEqualTo("Open Arms");
        assertThat(members.languageOf(ada)).isEqualTo(Language.ES);
        assertThat(founding.collaborative().orElseThrow().name()).isEqualTo(new Name("River Valley Coalition"));
    }

    @Test
    void happensOnce() {
        founding.found(new Name("First"), Kind.COALITION, new Name("Ada"), Language.EN, Optional.empty());

        assertThatThrownBy(() -> founding.foundSample())
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(Refusal.ALREADY_FOUNDED));
    }

    @Test
    void fillsTheSampleWithPeopleOfManyOrganisations() {
        var people = founding.foundSample();

        var coordinator = members.byId(people.getFirst().person()).orElseThrow();
        assertThat(coordinator.is(Role.COORDINATOR)).isTrue();
        assertThat(members.all(coordinator)).hasSize(21).hasSameSizeAs(people);
        assertThat(seats.held(coordinator)).hasSize(19);
    }
}

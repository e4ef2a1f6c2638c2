package org.commonground.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.commonground.shared.HandClock;
import org.commonground.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "security")
@Import(InvitationsIntegrationTests.ByHand.class)
class InvitationsIntegrationTests {

    @TestConfiguration
    static class ByHand {

        @Bean
        @Primary
        HandClock handClock() {
            return new HandClock();
        }
    }

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    Invitations invitations;

    @Autowired
    Members members;

    @Autowired
    HandClock clock;

    private Household household;
    private PersonId tom;

    @BeforeEach
    void startAnew() {
        household = new Household(context);
        tom = household.invited("Tom", Role.MEMBER);
    }

    @Test
    void letSomebodyInOnce() {
        var link = invitations.invite(tom, household.coordinator());
        assertThat(invitations.open(link.token())).isInstanceOfSatisfying(Invited.Welcome.class, welcome -> {
            assertThat(welcome.displayName()).isEqualTo("Tom");
            assertThat(welcome.again()).isFalse();
        });

        invitations.accept(link.token(), new Name("Tomás"));

        assertThat(household.member(tom).displayName()).isEqualTo("Tomás");
        closed(link, Refusal.INVITATION_USED);
    }

    @Test
    void areUsedByOneOfManyWhoPressAtOnce() throws Exception {
        var link = invitations.invite(tom, household.coordinator());

        try (var all = Executors.newFixedThreadPool(8)) {
            var answers = all.invokeAll(
                    Stream.<Callable<PersonId>>generate(() -> () -> invitations.accept(link.token(), new Name("Tom")))
                            .limit(8)
                            .toList());
            assertThat(answers.stream().filter(answer -> answer.state() == Future.State.SUCCESS))
                    .hasSize(1);
        }
    }

    @Test
    void expireAfterFourteenDays() {
        var link = invitations.invite(tom, household.coordinator());
        assertThat(invitations.pending(household.coordinator())).containsEntry(tom, link.expiresAt());

        clock.forward(Duration.ofDays(14).minusSeconds(1));
        assertThat(invitations.open(link.token())).isInstanceOf(Invited.Welcome.class);
        clock.forward(Duration.ofSeconds(1));

        closed(link, Refusal.INVITATION_EXPIRED);
        assertThat(invitations.pending(household.coordinator())).isEmpty();
    }

    @Test
    void replaceOlderOnes() {
        var older = invitations.invite(tom, household.coordinator());
        var newer = invitations.invite(tom, household.coordinator());

        closed(older, Refusal.INVITATION_VOID);
        assertThat(invitations.open(newer.token())).isInstanceOf(Invited.Welcome.class);
    }

    @Test
    void renewThePasswordOfSomebodyWhoWasIn() {
        invitations.accept(invitations.invite(tom, household.coordinator()).token(), new Name("Tom"));

        var again = invitations.invite(tom, household.coordinator());

        assertThat(invitations.open(again.token()))
                .isInstanceOfSatisfying(
                        Invited.Welcome.class,
                        welcome -> assertThat(welcome.again()).isTrue());
    }

    @Test
    void endWithTheMembership() {
        var link = invitations.invite(tom, household.coordinator());

        members.end(tom, household.coordinator());

        closed(link, Refusal.INVITATION_VOID);
    }

    @Test
    void areKeptAsHashesOfLongTokens() {
        var link = invitations.invite(tom, household.coordinator());

        assertThat(link.token()).hasSize(43);
        assertThat(link.toString()).doesNotContain(link.token());
        assertThat(database.sql("select * from invitation").query().listOfRows().toString())
                .doesNotContain(link.token());
    }

    @Test
    void thatAreNoneOfOursOpenNothing() {
        assertThat(invitations.open("x' or '1'='1")).isEqualTo(new Invited.Closed(Refusal.INVITATION_UNKNOWN));
    }

    private void closed(InvitationLink link, Refusal reason) {
        assertThat(invitations.open(link.token())).isEqualTo(new Invited.Closed(reason));
        assertThatThrownBy(() -> invitations.accept(link.token(), new Name("Tom")))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}

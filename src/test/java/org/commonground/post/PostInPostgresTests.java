package org.commonground.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.commonground.window.Household;
import org.commonground.window.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a confirmed address to a letter that came once and the notice that no more are wanted, on PostgreSQL. */
class PostInPostgresTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ADDRESS = "ada@example.org";

    @BeforeEach
    void openTown() {
        MailTown.opens();
    }

    @AfterEach
    void closeTown() {
        MailTown.closes();
    }

    @Test
    void bringsLettersAsOnH2() throws Exception {
        try (var postgres = Postgres.start(new MailTown())) {
            var product = postgres.product();
            var household = Household.founded(product);
            var ada = household.joined("Ada");
            var mailboxes = product.getBean(Mailboxes.class);
            mailboxes.ask(new Address(ADDRESS), household.member(ada));
            mailboxes.confirm(MailTown.codeFor(ADDRESS), household.member(ada));
            var post = product.getBean(Post.class);

            post.send(Set.of(ada), reader -> hello(), household.coordinator());

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(MailTown.lettersTo(ADDRESS)).hasSize(2));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    post.outbox(household.coordinator()).waiting())
                            .isZero());
            mailboxes.want(false, household.member(ada));
            assertThat(post.reached(household.coordinator())).isEmpty();
        }
    }

    private static Letter hello() {
        return new Letter("test.hello", "Hello", "Hello", Optional.empty());
    }
}

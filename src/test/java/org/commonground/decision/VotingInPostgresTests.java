package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.commonground.decision.ballot.Side;
import org.commonground.window.Postgres;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Votes of every secrecy, from moving to the register, on PostgreSQL. */
class VotingInPostgresTests {

    @Test
    void takesVotesAsOnH2() throws IOException {
        try (var postgres = Postgres.start()) {
            var product = postgres.product();
            var body = Assembly.of(SecretTrail.VOTERS, product);
            for (var secrecy : Secrecy.values()) {
                var rules = Customs.of(MotionKind.BUSINESS, List.of())
                        .changeable(false)
                        .by(secrecy);
                var motion = body.motion("vote " + secrecy.key());
                var vote = body.opened(motion, rules);
                body.places().forEach(place -> body.casts(place, vote, place > 14 ? Side.NO : Side.YES));

                assertThatThrownBy(() -> body.casts(2, vote, Side.NO)).hasMessage("ALREADY_VOTED");
                assertThat(body.closed(vote).urn().orElseThrow().of(Side.YES)).isEqualTo(14);
                assertThat(body.read(motion).state()).isEqualTo(MotionState.CARRIED);
                assertThat(body.motions().chronicle(motion, body.chair())).isNotEmpty();
            }
            assertThat(product.getBean(Registers.class).csv(body.chair(), Locale.ENGLISH))
                    .contains("vote secret");
            keepsFromWhichWordingAnAmendmentWasMade(body);
            pairsNobodyFromTablesAndLog(body, product);
        }
    }

    private static void keepsFromWhichWordingAnAmendmentWasMade(Assembly body) {
        var motion = body.motion("amend it");
        var amendment = body.motions()
                .amend(motion, "As it was before", new Title("Amended"), "As it would be", "", body.person(4));
        assertThat(body.motions().overtaken(amendment, body.chair())).isPresent();

        body.motions().makeAnew(amendment, body.read(motion).text(), "As it would be", body.person(4));

        assertThat(body.motions().overtaken(amendment, body.chair())).isEmpty();
    }

    /** Its write-ahead log keeps every state of every row in the order in which they were stored. */
    private static void pairsNobodyFromTablesAndLog(Assembly body, ApplicationContext product) {
        var database = product.getBean(JdbcClient.class);
        var data =
                Path.of(database.sql("show data_directory").query(String.class).single());
        var trail = new SecretTrail(body, data);
        for (var place = 1; place <= SecretTrail.VOTERS; place++) {
            trail.casts(place);
            if (place % 5 == 0) {
                database.sql("checkpoint").update();
                trail.tellsNothing();
            }
        }
        trail.closes();
        database.sql("checkpoint").update();
        trail.tellsTheEndAlone();
    }
}

package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.commonground.decision.ballot.Side;
import org.commonground.window.Postgres;
import org.junit.jupiter.api.Test;

/** Votes of every secrecy, from moving to the register, on PostgreSQL. */
class VotingInPostgresTests {

    @Test
    void takesVotesAsOnH2() throws IOException {
        try (var postgres = Postgres.start()) {
            var product = postgres.product();
            var body = Assembly.of(6, product);
            for (var secrecy : Secrecy.values()) {
                var rules = Customs.of(MotionKind.BUSINESS, List.of())
                        .changeable(false)
                        .by(secrecy);
                var motion = body.motion("vote " + secrecy.key());
                var vote = body.opened(motion, rules);
                body.places().forEach(place -> body.casts(place, vote, place >= 5 ? Side.NO : Side.YES));

                assertThatThrownBy(() -> body.casts(2, vote, Side.NO)).hasMessage("ALREADY_VOTED");
                assertThat(body.closed(vote).urn().orElseThrow().of(Side.YES)).isEqualTo(4);
                assertThat(body.read(motion).state()).isEqualTo(MotionState.CARRIED);
                assertThat(body.motions().chronicle(motion, body.chair())).isNotEmpty();
            }
            assertThat(product.getBean(Registers.class).csv(body.chair())).contains("vote secret");
        }
    }
}

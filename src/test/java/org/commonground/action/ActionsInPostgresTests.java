package org.commonground.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.action.Promising.FRIDAY;
import static org.commonground.action.Promising.wish;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.commonground.shared.Refused;
import org.commonground.window.Postgres;
import org.junit.jupiter.api.Test;

/** An action from noting to done, and many hands that note the same, on PostgreSQL. */
class ActionsInPostgresTests {

    @Test
    void keepsPromisesAsOnH2() throws Exception {
        try (var postgres = Postgres.start()) {
            var product = postgres.product();
            var actions = product.getBean(Actions.class);
            var house = new Promising(product);
            var id = house.marias("Send bed figures");
            actions.propose(id, FRIDAY.plusDays(7), "The count is on Monday.", house.maria());
            actions.agree(id, house.cora());
            actions.finish(id, "By mail.", house.maria());

            assertThat(actions.closed(house.tom())).containsExactly(house.read(id));
            assertThat(actions.ofOrganisation(house.shelter(), house.tom())).hasSize(1);

            var wish = wish("Call the shelter", Optional.of(house.maria().person()));
            Callable<Optional<ActionId>> noting = () -> {
                try {
                    return Optional.of(actions.note(wish, house.cora()));
                } catch (Refused meanwhile) {
                    assertThat(meanwhile.reason()).isEqualTo(Refusal.CHANGED_MEANWHILE);
                    return Optional.empty();
                }
            };
            try (var hands = Executors.newFixedThreadPool(8)) {
                var many = new ArrayList<Callable<Optional<ActionId>>>();
                for (var hand = 0; hand < 8; hand++) {
                    many.add(noting);
                }
                for (var noted : hands.invokeAll(many)) {
                    assertThat(noted.get().orElse(new ActionId(wish.key()))).isEqualTo(new ActionId(wish.key()));
                }
            }
            assertThat(actions.open(house.tom())).hasSize(1);
        }
    }
}

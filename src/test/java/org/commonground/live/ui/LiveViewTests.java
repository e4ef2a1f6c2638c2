package org.commonground.live.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonground.live.Doorbell;
import org.commonground.live.Someone;
import org.commonground.live.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveViewTests {

    private final House house = new House();
    private final Doorbell doorbell = house.bean(Doorbell.class);
    private final Topic members = Topic.of("members");
    private final AtomicInteger truth = new AtomicInteger(14);
    private final Span shown = new Span();
    private final Person ada = new Person(house, Someone.of(UUID.randomUUID(), "Ada", ""));

    @AfterEach
    void leave() {
        ada.close();
        house.close();
    }

    @Test
    void readsWhenItIsAttached() {
        Live.of(shown).on(members, this::read);
        assertThat(shown.getText()).isEmpty();

        ada.adds(shown);

        adaSees("14");
    }

    @Test
    void readsAgainAfterARing() {
        Live.of(shown).on(members, this::read);
        ada.adds(shown);

        truth.set(15);
        doorbell.ring(members);

        adaSees("15");
    }

    @Test
    void readsUnderTheLockOfItsOwnPage() {
        var locked = new AtomicInteger();
        Live.of(shown).on(members, () -> {
            if (VaadinSession.getCurrent().hasLock()
                    && UI.getCurrent() == shown.getUI().orElseThrow()) {
                locked.incrementAndGet();
            }
            read();
        });
        ada.adds(shown);

        truth.set(15);
        doorbell.ring(members);

        adaSees("15");
        assertThat(locked).hasValue(2);
    }

    @Test
    void isDeafOnceItWasTakenAway() {
        var reads = new AtomicInteger();
        Live.of(shown).on(members, reads::incrementAndGet);
        ada.adds(shown);
        ada.leavesThePage();

        doorbell.ring(members);

        var heard = new AtomicInteger();
        doorbell.listen(members, heard::incrementAndGet);
        doorbell.ring(members);
        await().until(() -> heard.get() > 0);
        ada.does(() -> MockVaadin.clientRoundtrip(false));
        assertThat(reads).hasValue(1);
    }

    @Test
    void hearsAgainWhenItComesBack() {
        Live.of(shown).on(members, this::read);
        ada.adds(shown);
        ada.leavesThePage();
        truth.set(15);

        ada.adds(shown);
        adaSees("15");

        truth.set(16);
        doorbell.ring(members);
        adaSees("16");
    }

    private void read() {
        shown.setText(truth.toString());
    }

    private void adaSees(String words) {
        await().untilAsserted(() -> assertThat(ada.asks(() -> {
                    MockVaadin.clientRoundtrip(false);
                    return shown.getText();
                }))
                .isEqualTo(words));
    }
}

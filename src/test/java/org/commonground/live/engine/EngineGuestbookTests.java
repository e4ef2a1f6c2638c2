package org.commonground.live.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinService;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.commonground.live.Guest;
import org.commonground.live.Place;
import org.commonground.live.Registration;
import org.commonground.live.Someone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EngineGuestbookTests {

    private final Engine engine = new Engine();
    private final EngineGuestbook book = new EngineGuestbook(engine);
    private final Place mission = Place.of("statement", UUID.randomUUID());

    @BeforeEach
    void startVaadin() {
        MockVaadin.setup();
        engine.serviceInit(new ServiceInitEvent(VaadinService.getCurrent()));
    }

    @AfterEach
    void stopVaadin() {
        engine.stop();
        MockVaadin.tearDown();
    }

    @Test
    void showsWhoSignedUntilTheyGo() {
        var ada = guest("Ada");

        var entry = book.sign(mission, ada);
        await().untilAsserted(() -> assertThat(book.guests(mission)).containsExactly(ada));

        entry.remove();
        entry.remove();
        await().untilAsserted(() -> assertThat(book.guests(mission)).isEmpty());
    }

    @Test
    void isReadThroughTheEngineByOthers() {
        var elsewhere = new EngineGuestbook(engine);
        var changes = new AtomicInteger();
        elsewhere.listen(mission, changes::incrementAndGet);
        var ada = guest("Ada");

        var entry = book.sign(mission, ada);
        await().untilAsserted(() -> assertThat(elsewhere.guests(mission)).containsExactly(ada));

        entry.remove();
        await().untilAsserted(() -> assertThat(elsewhere.guests(mission)).isEmpty());
        assertThat(changes).hasValueGreaterThanOrEqualTo(2);
    }

    @Test
    void showsLateListenersWhoWasThereBefore() {
        var elsewhere = new EngineGuestbook(engine);
        var ada = guest("Ada");
        book.sign(mission, ada);
        await().untilAsserted(() -> assertThat(book.guests(mission)).containsExactly(ada));

        elsewhere.listen(mission, () -> {});

        await().untilAsserted(() -> assertThat(elsewhere.guests(mission)).containsExactly(ada));
    }

    @Test
    void leavesNothingBehindAfterTwoHundredComeAndGo() {
        var elsewhere = new EngineGuestbook(engine);
        var watching = elsewhere.listen(mission, () -> {});
        var entries = IntStream.range(0, 200)
                .mapToObj(i -> book.sign(mission, guest("Person " + i)))
                .toList();
        await().untilAsserted(() -> assertThat(elsewhere.guests(mission)).hasSize(200));

        entries.forEach(Registration::remove);

        await().untilAsserted(() -> assertThat(elsewhere.guests(mission)).isEmpty());
        assertThat(book.pages()).isZero();
        watching.remove();
        assertThat(elsewhere.pages()).isZero();
        assertThat(engine.lines()).isZero();
    }

    @Test
    @Timeout(60)
    void standsWhenManyComeAndGoAtOnceAndVaadinStopsAmongThem() {
        for (int time = 0; time < 20; time++) {
            var comingAndGoing = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.runAsync(this::comesAndGoesOften))
                    .toList();
            stopVaadin();
            comingAndGoing.forEach(CompletableFuture::join);
            startVaadin();
        }

        assertThat(book.pages()).isZero();
        assertThat(engine.lines()).isZero();
        showsWhoSignedUntilTheyGo();
    }

    private void comesAndGoesOften() {
        for (int i = 0; i < 100; i++) {
            book.sign(mission, guest("Ada")).remove();
        }
    }

    private static Guest guest(String name) {
        return new Guest(
                UUID.randomUUID(),
                Someone.of(UUID.randomUUID(), name, "Harbor House"),
                Instant.parse("2026-11-24T09:00:00Z"));
    }
}

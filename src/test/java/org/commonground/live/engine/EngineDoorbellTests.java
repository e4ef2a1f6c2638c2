package org.commonground.live.engine;

import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinService;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonground.live.Doorbell;
import org.commonground.live.DoorbellContract;
import org.commonground.live.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EngineDoorbellTests extends DoorbellContract {

    private final Engine engine = new Engine();
    private final EngineDoorbell doorbell = new EngineDoorbell(engine, pace());

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

    @Override
    protected Doorbell doorbell() {
        return doorbell;
    }

    @Test
    void carriesTheRingThroughTheEngine() {
        var other = new EngineDoorbell(engine, pace());
        var calls = new AtomicInteger();
        other.listen(Topic.of("members"), calls::incrementAndGet);

        await().until(() -> {
            doorbell.ring(Topic.of("members"));
            return calls.get() > 0;
        });
    }

    @Test
    void ringsBeforeVaadinIsThereAndAfterItWasStartedAnew() {
        var calls = new AtomicInteger();
        var early = new Engine();
        var bell = new EngineDoorbell(early, pace());
        bell.listen(Topic.of("members"), calls::incrementAndGet);

        bell.ring(Topic.of("members"));
        await().until(() -> calls.get() == 1);

        engine.stop();
        early.stop();
        MockVaadin.tearDown();
        MockVaadin.setup();
        early.serviceInit(new ServiceInitEvent(VaadinService.getCurrent()));
        bell.ring(Topic.of("members"));
        await().until(() -> calls.get() == 2);
    }
}

package org.commonground.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LocalDoorbellTests extends DoorbellContract {

    private final LocalDoorbell doorbell = new LocalDoorbell(pace());

    @Override
    protected Doorbell doorbell() {
        return doorbell;
    }

    @Test
    void keepsNothingOfThoseWhoLeft() {
        var all = new ArrayList<Registration>();
        for (int i = 0; i < 200; i++) {
            all.add(doorbell.listen(Topic.of("statement", new UUID(0, i % 20)), () -> {}));
        }

        all.forEach(Registration::remove);

        assertThat(doorbell.topics()).isZero();
    }
}

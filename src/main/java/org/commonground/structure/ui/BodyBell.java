package org.commonground.structure.ui;

import org.commonground.live.Doorbell;
import org.commonground.live.Topic;
import org.commonground.membership.RosterChanged;
import org.commonground.structure.BodyChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Rings where bodies are shown. */
@Component
class BodyBell {

    static final Topic BODIES = Topic.of("bodies");

    private final Doorbell doorbell;

    BodyBell(Doorbell doorbell) {
        this.doorbell = doorbell;
    }

    @EventListener
    void on(BodyChanged changed) {
        doorbell.ring(BODIES);
    }

    @EventListener
    void on(RosterChanged changed) {
        doorbell.ring(BODIES);
    }
}

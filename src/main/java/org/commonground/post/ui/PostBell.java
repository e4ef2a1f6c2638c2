package org.commonground.post.ui;

import org.commonground.live.Doorbell;
import org.commonground.live.Topic;
import org.commonground.post.OutboxChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Rings where the outbox is shown. */
@Component
class PostBell {

    static final Topic OUTBOX = Topic.of("outbox");

    private final Doorbell doorbell;

    PostBell(Doorbell doorbell) {
        this.doorbell = doorbell;
    }

    @EventListener
    void on(OutboxChanged changed) {
        doorbell.ring(OUTBOX);
    }
}

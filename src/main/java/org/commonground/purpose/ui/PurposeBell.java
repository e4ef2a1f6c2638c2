package org.commonground.purpose.ui;

import org.commonground.draft.DraftChanged;
import org.commonground.live.Doorbell;
import org.commonground.live.Topic;
import org.commonground.purpose.WordingChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Rings wherever wordings are shown, when one of them or its text changed. */
@Component
class PurposeBell {

    static final Topic PURPOSE = Topic.of("purpose");

    private final Doorbell doorbell;

    PurposeBell(Doorbell doorbell) {
        this.doorbell = doorbell;
    }

    @EventListener
    void on(WordingChanged changed) {
        doorbell.ring(PURPOSE);
    }

    @EventListener
    void on(DraftChanged changed) {
        doorbell.ring(PURPOSE);
    }
}

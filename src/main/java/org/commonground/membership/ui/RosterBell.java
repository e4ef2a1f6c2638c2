package org.commonground.membership.ui;

import org.commonground.live.Doorbell;
import org.commonground.live.Topic;
import org.commonground.membership.RosterChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Rings wherever the list of members is shown, when something in it changed. */
@Component
class RosterBell {

    static final Topic ROSTER = Topic.of("roster");

    private final Doorbell doorbell;

    RosterBell(Doorbell doorbell) {
        this.doorbell = doorbell;
    }

    @EventListener
    void on(RosterChanged changed) {
        doorbell.ring(ROSTER);
    }
}

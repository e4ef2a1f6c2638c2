package org.commonground.action.ui;

import java.util.Optional;
import java.util.UUID;
import org.commonground.action.ActionChanged;
import org.commonground.action.ActionClosed;
import org.commonground.action.ActionNoted;
import org.commonground.action.ActionSource;
import org.commonground.live.Doorbell;
import org.commonground.live.Topic;
import org.commonground.membership.RosterChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Rings wherever actions are shown: everywhere for each of them, and for a meeting when one of its own changed. */
@Component
public class ActionBell {

    private static final Topic ALL = Topic.of("actions");

    private final Doorbell doorbell;

    ActionBell(Doorbell doorbell) {
        this.doorbell = doorbell;
    }

    /** An action was noted, changed or closed, or somebody goes by another name. */
    public static Topic all() {
        return ALL;
    }

    /** An action that was agreed in this meeting was noted, changed or closed. */
    public static Topic ofMeeting(UUID meeting) {
        return Topic.of("meeting-actions", meeting);
    }

    @EventListener
    void on(ActionNoted noted) {
        ring(noted.source());
    }

    @EventListener
    void on(ActionChanged changed) {
        ring(changed.source());
    }

    @EventListener
    void on(ActionClosed closed) {
        ring(closed.source());
    }

    @EventListener
    void on(RosterChanged changed) {
        doorbell.ring(ALL);
    }

    private void ring(Optional<ActionSource> source) {
        doorbell.ring(ALL);
        source.map(each -> ofMeeting(each.meeting())).ifPresent(doorbell::ring);
    }
}

package org.commonground.minutes.ui;

import org.commonground.action.ActionChanged;
import org.commonground.action.ActionClosed;
import org.commonground.action.ActionNoted;
import org.commonground.action.ActionSource;
import org.commonground.draft.DraftChanged;
import org.commonground.draft.DraftId;
import org.commonground.draft.DraftPurged;
import org.commonground.live.Doorbell;
import org.commonground.live.Topic;
import org.commonground.meeting.MeetingId;
import org.commonground.minutes.MinutesChanged;
import org.commonground.minutes.PassageChanged;
import org.commonground.sitting.ClosedSessionEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Rings where minutes are shown. What is typed rings for its own passage alone, so that it costs the rest of the page nothing. */
@Component
class MinutesBell {

    private final Doorbell doorbell;

    MinutesBell(Doorbell doorbell) {
        this.doorbell = doorbell;
    }

    static Topic minutes(MeetingId meeting) {
        return Topic.of("minutes", meeting.value());
    }

    static Topic text(DraftId draft) {
        return Topic.of("minutes-text", draft.value());
    }

    @EventListener
    void on(PassageChanged changed) {
        doorbell.ring(minutes(changed.meeting()));
    }

    @EventListener
    void on(MinutesChanged changed) {
        doorbell.ring(minutes(changed.meeting()));
    }

    @EventListener
    void on(ClosedSessionEnded ended) {
        doorbell.ring(minutes(ended.meeting()));
    }

    @EventListener
    void on(ActionNoted noted) {
        noted.source().ifPresent(this::ring);
    }

    @EventListener
    void on(ActionChanged changed) {
        changed.source().ifPresent(this::ring);
    }

    @EventListener
    void on(ActionClosed closed) {
        closed.source().ifPresent(this::ring);
    }

    @EventListener
    void on(DraftChanged changed) {
        doorbell.ring(text(changed.draft()));
    }

    @EventListener
    void on(DraftPurged purged) {
        doorbell.ring(text(purged.draft()));
    }

    private void ring(ActionSource source) {
        doorbell.ring(Topic.of("minutes", source.meeting()));
    }
}

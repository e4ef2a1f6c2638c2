package org.commonground.sitting.ui;

import org.commonground.live.Doorbell;
import org.commonground.live.Topic;
import org.commonground.meeting.MeetingId;
import org.commonground.sitting.ChairMissed;
import org.commonground.sitting.ChatChanged;
import org.commonground.sitting.SittingChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Rings wherever the room of a meeting is shown, when something in it changed. */
@Component
public class RoomBell {

    private final Doorbell doorbell;

    RoomBell(Doorbell doorbell) {
        this.doorbell = doorbell;
    }

    /** Rings when anything about the sitting of a meeting changed, its chat aside. */
    public static Topic sitting(MeetingId meeting) {
        return Topic.of("sitting", meeting.value());
    }

    static Topic chat(MeetingId meeting) {
        return Topic.of("sitting-chat", meeting.value());
    }

    @EventListener
    void on(SittingChanged changed) {
        doorbell.ring(sitting(changed.meeting()));
    }

    @EventListener
    void on(ChairMissed missed) {
        doorbell.ring(sitting(missed.meeting()));
    }

    @EventListener
    void on(ChatChanged changed) {
        doorbell.ring(chat(changed.meeting()));
    }
}

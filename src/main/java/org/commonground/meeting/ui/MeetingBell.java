package org.commonground.meeting.ui;

import org.commonground.live.Doorbell;
import org.commonground.live.Topic;
import org.commonground.meeting.AgendaChanged;
import org.commonground.meeting.MeetingChanged;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.RatingGiven;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Rings where meetings and their agendas are shown. */
@Component
public class MeetingBell {

    /** Any meeting. */
    public static final Topic MEETINGS = Topic.of("meetings");

    private final Doorbell doorbell;

    MeetingBell(Doorbell doorbell) {
        this.doorbell = doorbell;
    }

    /** One meeting and its agenda. */
    public static Topic meeting(MeetingId meeting) {
        return Topic.of("meeting", meeting.value());
    }

    /** How people found a meeting. */
    static Topic ratings(MeetingId meeting) {
        return Topic.of("meeting-ratings", meeting.value());
    }

    @EventListener
    void on(RatingGiven given) {
        doorbell.ring(ratings(given.meeting()));
    }

    @EventListener
    void on(MeetingChanged changed) {
        doorbell.ring(meeting(changed.meeting()));
        doorbell.ring(MEETINGS);
    }

    @EventListener
    void on(AgendaChanged changed) {
        doorbell.ring(meeting(changed.meeting()));
    }
}

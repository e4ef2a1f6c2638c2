package org.commonground.minutes.ui;

import java.util.Locale;
import java.util.Optional;
import org.commonground.action.ActionSource;
import org.commonground.action.AgreedAt;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Member;
import org.commonground.shell.Routes;
import org.springframework.stereotype.Component;

/** Leads from an action back to the minutes of the meeting in which it was agreed. */
@Component
class AgreedInMeeting implements AgreedAt {

    private final Meetings meetings;

    AgreedInMeeting(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public Optional<Door> door(ActionSource source, Locale language, Member reader) {
        return meetings.byId(new MeetingId(source.meeting()), reader)
                .map(meeting -> new Door(
                        meeting.heading().heading(),
                        Routes.MEETINGS + "/" + meeting.id().value() + "/minutes"));
    }
}

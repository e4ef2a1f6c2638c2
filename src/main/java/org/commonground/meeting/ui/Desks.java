package org.commonground.meeting.ui;

import com.vaadin.flow.component.UI;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.commonground.live.Presence;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.Announcements;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.Meetings;
import org.commonground.meeting.Offers;
import org.commonground.meeting.Papers;
import org.commonground.meeting.Ratings;
import org.commonground.meeting.Templates;
import org.commonground.membership.Acting;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.shell.WallClock;
import org.commonground.structure.Bodies;
import org.commonground.structure.Body;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The front desks that the pages of this room go to, the clock above them, and who is asking. */
@Component("meetingDesks")
@Lazy
record Desks(
        Meetings meetings,
        Agendas agendas,
        Templates templates,
        Offers offers,
        Papers papers,
        Announcements announcements,
        Ratings ratings,
        Bodies bodies,
        Members members,
        Presence presence,
        WallClock wall,
        Acting acting) {

    Member self() {
        return acting.member();
    }

    String bodyOf(Meeting meeting) {
        return bodies.byId(meeting.body(), self())
                .map(Body::name)
                .map(Object::toString)
                .orElse("");
    }

    /** Day and time by the clock of the meeting's own place, with the zone said, so that nobody comes an hour late. */
    String when(Meeting meeting) {
        var reader = UI.getCurrent().getLocale();
        var start = meeting.startsAt().atZone(meeting.zone());
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(reader)
                        .format(start)
                + ", "
                + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(reader)
                        .format(start)
                + " "
                + DateTimeFormatter.ofPattern("zzz", reader).format(start);
    }
}

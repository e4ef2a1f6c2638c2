package org.commonground.meeting;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonground.calendar.Appointment;
import org.commonground.calendar.MailLink;
import org.commonground.calendar.Organiser;
import org.commonground.membership.Founding;
import org.commonground.shell.Phrases;
import org.commonground.shell.PublicAddress;
import org.commonground.shell.Routes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Meetings as calendars keep them: when, where, and a link behind which one signs in. Each meeting, also of a series, is an entry of its own. */
@Component
class MeetingEntries {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>]+@([^\\s<>]+)");

    private final Founding founding;
    private final AnnouncementTable announcements;
    private final PublicAddress address;
    private final Phrases phrases;
    private final String from;

    MeetingEntries(
            Founding founding,
            AnnouncementTable announcements,
            PublicAddress address,
            Phrases phrases,
            @Value("${commonground.mail.from:}") String from) {
        this.founding = founding;
        this.announcements = announcements;
        this.address = address;
        this.phrases = phrases;
        this.from = from;
    }

    Appointment entry(Meeting meeting, Locale language) {
        var link = link(meeting);
        return new Appointment(
                meeting.id().value() + "@common-ground",
                meeting.sequence(),
                meeting.heading().heading(),
                phrases.say("meeting.calendar.about", language, link),
                meeting.place(),
                Optional.of(URI.create(link)),
                meeting.startsAt(),
                meeting.zone(),
                meeting.length(),
                organiser(),
                meeting.cancelled() ? Appointment.Status.CANCELLED : Appointment.Status.CONFIRMED,
                announcements.of(meeting.id()).changedAt());
    }

    String link(Meeting meeting) {
        return address.link(Routes.MEETINGS + "/" + meeting.id().value());
    }

    /** Answers go to where letters come from, if they do. */
    private Organiser organiser() {
        var name = founding.collaborative().map(each -> each.name().name()).orElse("Common Ground");
        var mail = ADDRESS.matcher(from);
        return mail.find() ? new Organiser(name, MailLink.to(mail.group())) : Organiser.nowhere(name);
    }
}

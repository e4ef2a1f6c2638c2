package org.commonground.meeting;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.commonground.calendar.Entry;
import org.commonground.calendar.feed.CalendarSource;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.structure.Bodies;
import org.springframework.stereotype.Component;

/** Published meetings of the plenary, and of the bodies where the member's organisation sits. */
@Component
class MeetingSource implements CalendarSource {

    private static final Duration KEPT = Duration.ofDays(90);

    private final Meetings meetings;
    private final Bodies bodies;
    private final Members members;
    private final MeetingEntries entries;
    private final Clock clock;

    MeetingSource(Meetings meetings, Bodies bodies, Members members, MeetingEntries entries, Clock clock) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.members = members;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public List<Entry> of(Member member) {
        var language = members.languageOf(member.person()).locale();
        var since = clock.instant().minus(KEPT);
        return meetings.all(member).stream()
                .filter(meeting -> meeting.published() && meeting.endsAt().isAfter(since))
                .filter(meeting -> sitsIn(meeting, member))
                .<Entry>map(meeting -> entries.entry(meeting, language))
                .toList();
    }

    private boolean sitsIn(Meeting meeting, Member member) {
        return bodies.plenary(member).id().equals(meeting.body())
                || member.organisation()
                        .filter(bodies.seats(meeting.body(), member)::contains)
                        .isPresent();
    }
}

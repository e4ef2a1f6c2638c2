package org.commonground.meeting;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.calendar.CalendarFiles;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.PersonId;
import org.commonground.membership.Profile;
import org.commonground.post.Letter;
import org.commonground.post.Post;
import org.commonground.post.Recipient;
import org.commonground.shared.Refused;
import org.commonground.shell.Phrases;
import org.commonground.structure.Bodies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calendar files of meetings, and letters about them. No letter goes out unless somebody says so here. */
@Service
@Transactional
public class Announcements {

    private static final int LONGEST_SUBJECT = 200;

    private final AnnouncementTable kept;
    private final Meetings meetings;
    private final MeetingEntries entries;
    private final CalendarFiles files;
    private final Post post;
    private final Bodies bodies;
    private final Members members;
    private final Phrases phrases;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Announcements(
            AnnouncementTable kept,
            Meetings meetings,
            MeetingEntries entries,
            CalendarFiles files,
            Post post,
            Bodies bodies,
            Members members,
            Phrases phrases,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.kept = kept;
        this.meetings = meetings;
        this.entries = entries;
        this.files = files;
        this.post = post;
        this.bodies = bodies;
        this.members = members;
        this.phrases = phrases;
        this.facts = facts;
        this.clock = clock;
    }

    /** Whether letters can go out at all. */
    public boolean canTell() {
        return post.isOpen();
    }

    /** What members were told of a meeting; empty where there is none that this reader may see. */
    @Transactional(readOnly = true)
    public Optional<Announcement> of(MeetingId id, Member reader) {
        return meetings.byId(id, reader).map(meeting -> kept.of(meeting.id()));
    }

    /** The calendar file of a meeting, iCalendar text; empty where there is none that this reader may see. */
    @Transactional(readOnly = true)
    public Optional<String> file(MeetingId id, Member reader) {
        return meetings.byId(id, reader)
                .map(meeting -> files.publication(entries.entry(
                        meeting, members.languageOf(reader.person()).locale())));
    }

    /**
     * Writes to the members of the body who want notices: that the meeting takes place and when, or, where they were told so before, that
     * it is cancelled. Their calendars follow.
     *
     * @throws NotPermitted unless the member presides or keeps the record
     * @throws Refused if there is no such meeting, if it is not published, has begun, or was cancelled before anybody was told of it, or
     *     if no mail server is set up
     */
    public void tell(MeetingId id, Member by) {
        Meetings.mustPrepare(by);
        var meeting = meetings.byId(id, by).orElseThrow(() -> new Refused(Refusal.MEETING_UNKNOWN));
        if (!post.isOpen()) {
            throw new Refused(Refusal.NO_MAIL);
        }
        if (!kept.of(id).hasNews(meeting)) {
            throw new Refused(Refusal.NOTHING_TO_TELL);
        }
        var again = kept.of(id).toldAt().isPresent();
        post.send(people(meeting, by), recipient -> letter(meeting, again, recipient), by);
        kept.told(id, meeting.sequence(), clock.instant());
        facts.publishEvent(new MeetingChanged(id));
    }

    /** Notes when a meeting became what it is; to be asked by this room alone. */
    @EventListener
    void on(MeetingRescheduled changed) {
        kept.changed(changed.meeting(), clock.instant());
    }

    private Set<PersonId> people(Meeting meeting, Member by) {
        var plenary = bodies.plenary(by).id().equals(meeting.body());
        var seats = bodies.seats(meeting.body(), by);
        return members.all(by).stream()
                .map(Profile::standing)
                .filter(each ->
                        plenary || each.organisation().filter(seats::contains).isPresent())
                .map(Member::person)
                .collect(Collectors.toSet());
    }

    private Letter letter(Meeting meeting, boolean again, Recipient recipient) {
        var language = recipient.language().locale();
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(language)
                        .format(meeting.startsAt().atZone(meeting.zone()))
                + " "
                + DateTimeFormatter.ofPattern("zzz", language)
                        .format(meeting.startsAt().atZone(meeting.zone()));
        var kind = meeting.cancelled() ? "cancelled" : again ? "changed" : "invitation";
        var entry = entries.entry(meeting, language);
        var to = recipient.address().address();
        var calendar = meeting.cancelled()
                ? new Letter.CalendarPart("CANCEL", files.cancellation(entry, to))
                : new Letter.CalendarPart("REQUEST", files.invitation(entry, to));
        return new Letter(
                "meeting." + kind,
                OfferWords.abridged(
                        phrases.say(
                                "meeting.letter." + kind + ".subject",
                                language,
                                meeting.heading().heading()),
                        LONGEST_SUBJECT),
                phrases.say(
                        "meeting.letter." + kind,
                        language,
                        meeting.heading().heading(),
                        when,
                        meeting.place().isEmpty() ? "–" : meeting.place(),
                        entries.link(meeting)),
                Optional.of(calendar));
    }
}

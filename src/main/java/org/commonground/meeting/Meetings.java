package org.commonground.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.commonground.calendar.Rule;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.commonground.structure.BodyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The meetings of all bodies. Whoever presides or keeps the record prepares them; everybody sees those that are published. Nobody is told
 * of a meeting until somebody says so.
 */
@Service
@Transactional
public class Meetings {

    private final MeetingRepository kept;
    private final RecessTable recesses;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Meetings(MeetingRepository kept, RecessTable recesses, ApplicationEventPublisher facts, Clock clock) {
        this.kept = kept;
        this.recesses = recesses;
        this.facts = facts;
        this.clock = clock;
    }

    /** Whether this member prepares meetings: whoever presides, keeps the record or coordinates. */
    public static boolean mayPrepare(Member member) {
        return member.may(Right.PRESIDE) || member.may(Right.RECORD);
    }

    static void mustPrepare(Member member) {
        if (!mayPrepare(member)) {
            throw new NotPermitted(Right.PRESIDE);
        }
    }

    /**
     * Plans a meeting, which nobody else sees until it is published.
     *
     * @param minutes how long it is meant to take
     * @throws NotPermitted unless the member presides or keeps the record
     */
    public MeetingId plan(
            BodyId body,
            Heading heading,
            Instant startsAt,
            ZoneId zone,
            int minutes,
            String place,
            String link,
            Member by) {
        mustPrepare(by);
        var meeting = kept.keep(fresh(body, heading, startsAt, zone, minutes, place, link));
        facts.publishEvent(new MeetingRescheduled(meeting.id()));
        facts.publishEvent(new MeetingChanged(meeting.id()));
        return meeting.id();
    }

    /**
     * Plans meetings that come again at the same time by the clock on the wall. Each is a meeting of its own from then on.
     *
     * @return the first one first
     * @throws NotPermitted unless the member presides or keeps the record
     * @throws Refused for fewer than two or more than {@value Repeat#MOST}
     */
    public List<MeetingId> plan(
            BodyId body,
            Heading heading,
            ZonedDateTime starts,
            int minutes,
            String place,
            String link,
            Repeat repeat,
            Rule.End end,
            Member by) {
        mustPrepare(by);
        var series = UUID.randomUUID();
        return repeat.days(starts.toLocalDate(), end).stream()
                .map(day -> day.atTime(starts.toLocalTime()).atZone(starts.getZone()))
                .map(start -> kept.keep(fresh(body, heading, start.toInstant(), start.getZone(), minutes, place, link)
                        .in(series)))
                .map(meeting -> {
                    facts.publishEvent(new MeetingRescheduled(meeting.id()));
                    facts.publishEvent(new MeetingChanged(meeting.id()));
                    return meeting.id();
                })
                .toList();
    }

    private static Meeting fresh(
            BodyId body, Heading heading, Instant startsAt, ZoneId zone, int minutes, String place, String link) {
        return new Meeting(
                MeetingId.next(),
                body,
                heading,
                startsAt,
                zone.getId(),
                minutes,
                place,
                link,
                false,
                false,
                0,
                null,
                null,
                Stage.PLANNED,
                null,
                null,
                null);
    }

    /**
     * Says otherwise when, where and what a meeting is.
     *
     * @param meeting as it was read, {@link Meeting#planned planned} anew
     * @throws NotPermitted unless the member presides or keeps the record
     * @throws Refused if it is under way or over, or somebody else changed it since it was read
     */
    public void plan(Meeting meeting, Member by) {
        mustPrepare(by);
        keep(meeting);
    }

    /**
     * Says otherwise when, where and what a meeting and those that follow in its series are. They move by as many days as this one, to the
     * same time. What was changed of one of them alone stays.
     *
     * @param meeting as it was read, {@link Meeting#planned planned} anew
     * @param even whether those that were changed alone become like this one, too
     * @throws NotPermitted unless the member presides or keeps the record
     * @throws Refused if it is under way or over, or somebody else changed one of them meanwhile
     */
    public void planFollowing(Meeting meeting, boolean even, Member by) {
        mustPrepare(by);
        var before = known(meeting.id());
        var following = following(before);
        var shift = new Shift(before, meeting, following, even);
        following.forEach(each -> {
            var next = shift.of(each);
            if (!next.equals(each)) {
                keep(next);
            }
        });
        keep(meeting);
    }

    /**
     * Says that a meeting and those that follow in its series do not take place, or that they do after all.
     *
     * @throws NotPermitted unless the member presides or keeps the record
     * @throws Refused if it is under way or over
     */
    public void cancelFollowing(MeetingId id, boolean cancelled, Member by) {
        mustPrepare(by);
        var meeting = known(id);
        Stream.concat(Stream.of(meeting), following(meeting).stream())
                .filter(each -> each.cancelled() != cancelled)
                .forEach(each -> keep(each.cancelled(cancelled)));
    }

    /**
     * Lets every member see a meeting and those that follow in its series. Nobody is told.
     *
     * @throws NotPermitted unless the member presides or keeps the record
     */
    public void publishFollowing(MeetingId id, Member by) {
        mustPrepare(by);
        var meeting = known(id);
        Stream.concat(Stream.of(meeting), following(meeting).stream())
                .filter(each -> !each.published())
                .forEach(each -> keep(each.published(true)));
    }

    /** Those that follow a meeting in its series and have not begun, the earliest first, as far as this reader may see them. */
    @Transactional(readOnly = true)
    public List<Meeting> following(MeetingId id, Member reader) {
        return byId(id, reader).stream()
                .flatMap(meeting -> following(meeting).stream())
                .filter(each -> maySee(each, reader))
                .toList();
    }

    private List<Meeting> following(Meeting meeting) {
        return meeting.series() == null
                ? List.of()
                : kept.findBySeriesOrderByStartsAt(meeting.series()).stream()
                        .filter(each ->
                                each.stage() == Stage.PLANNED && each.startsAt().isAfter(meeting.startsAt()))
                        .toList();
    }

    private void keep(Meeting meeting) {
        kept.keep(meeting);
        facts.publishEvent(new MeetingRescheduled(meeting.id()));
        facts.publishEvent(new MeetingChanged(meeting.id()));
    }

    /**
     * Says that a meeting does not take place, or that it does after all.
     *
     * @throws NotPermitted unless the member presides or keeps the record
     * @throws Refused if it is under way or over
     */
    public void cancel(MeetingId id, boolean cancelled, Member by) {
        mustPrepare(by);
        keep(known(id).cancelled(cancelled));
    }

    /**
     * Lets every member see a meeting, or takes it back into preparation. Nobody is told.
     *
     * @throws NotPermitted unless the member presides or keeps the record
     */
    public void publish(MeetingId id, boolean published, Member by) {
        mustPrepare(by);
        change(id, meeting -> meeting.published(published));
    }

    /**
     * Opens a meeting, also one that was not published: from now on everybody sees it.
     *
     * @throws NotPermitted unless the member presides
     * @throws Refused if it was opened already, or cancelled
     */
    public void open(MeetingId id, Member chair) {
        chair.must(Right.PRESIDE);
        change(id, meeting -> meeting.opened(clock.instant()));
        facts.publishEvent(new MeetingOpened(id));
    }

    /** Interrupts a meeting. */
    public void recess(MeetingId id, Member chair) {
        chair.must(Right.PRESIDE);
        recesses.begin(id, clock.instant());
        change(id, Meeting::recessed);
    }

    /** Goes on after a recess. */
    public void resume(MeetingId id, Member chair) {
        chair.must(Right.PRESIDE);
        recesses.end(id, clock.instant());
        change(id, Meeting::resumed);
    }

    /**
     * Ends a meeting.
     *
     * @throws NotPermitted unless the member presides
     * @throws Refused unless it is under way
     */
    public void adjourn(MeetingId id, Member chair) {
        chair.must(Right.PRESIDE);
        recesses.end(id, clock.instant());
        change(id, meeting -> meeting.adjourned(clock.instant()));
        facts.publishEvent(new MeetingAdjourned(id));
    }

    /** When a meeting was interrupted, the first time first; never where this reader may not see it. */
    @Transactional(readOnly = true)
    public List<Recess> recesses(MeetingId id, Member reader) {
        return byId(id, reader).isPresent() ? recesses.of(id) : List.of();
    }

    /** The meetings this reader may see, the earliest first. */
    @Transactional(readOnly = true)
    public List<Meeting> all(Member reader) {
        reader.must(Right.READ);
        return kept.findAllByOrderByStartsAt().stream()
                .filter(meeting -> maySee(meeting, reader))
                .toList();
    }

    /** A meeting; empty where there is none that this reader may see. */
    @Transactional(readOnly = true)
    public Optional<Meeting> byId(MeetingId id, Member reader) {
        reader.must(Right.READ);
        return kept.findById(id).filter(meeting -> maySee(meeting, reader));
    }

    private static boolean maySee(Meeting meeting, Member reader) {
        return meeting.published() || mayPrepare(reader);
    }

    private void change(MeetingId id, UnaryOperator<Meeting> next) {
        kept.keep(next.apply(known(id)));
        facts.publishEvent(new MeetingChanged(id));
    }

    Meeting known(MeetingId id) {
        return kept.findById(id).orElseThrow(() -> new Refused(Refusal.MEETING_UNKNOWN));
    }
}

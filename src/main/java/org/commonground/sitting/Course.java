package org.commonground.sitting;

import java.util.Optional;
import org.commonground.decision.RollCallChanged;
import org.commonground.meeting.AgendaChanged;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.MeetingChanged;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.meeting.Stage;
import org.commonground.membership.RosterChanged;
import org.commonground.structure.BodyChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows what happens to a meeting, its agenda and its body, so that the room of the meeting is up to it. */
@Component
class Course {

    private final Meetings meetings;
    private final Agendas agendas;
    private final Revisions revisions;
    private final Stretches stretches;
    private final Quorums quorums;
    private final ClosedSessions closed;
    private final Speakers speakers;
    private final Breaks breaks;
    private final ApplicationEventPublisher facts;

    Course(
            Meetings meetings,
            Agendas agendas,
            Revisions revisions,
            Stretches stretches,
            Quorums quorums,
            ClosedSessions closed,
            Speakers speakers,
            Breaks breaks,
            ApplicationEventPublisher facts) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.revisions = revisions;
        this.stretches = stretches;
        this.quorums = quorums;
        this.closed = closed;
        this.speakers = speakers;
        this.breaks = breaks;
        this.facts = facts;
    }

    @EventListener
    void on(MeetingChanged changed) {
        revisions.next(changed.meeting());
        meetings.byId(changed.meeting(), Program.READER).ifPresent(this::staged);
        facts.publishEvent(new RollCallChanged());
        facts.publishEvent(new SittingChanged(changed.meeting()));
    }

    @EventListener
    void on(AgendaChanged changed) {
        revisions.next(changed.meeting());
        meetings.byId(changed.meeting(), Program.READER).ifPresent(this::follow);
        facts.publishEvent(new SittingChanged(changed.meeting()));
    }

    @EventListener
    void on(RosterChanged changed) {
        revisions.toCome().forEach(this::peopled);
    }

    @EventListener
    void on(BodyChanged changed) {
        revisions.toCome().forEach(this::peopled);
    }

    private void staged(Meeting meeting) {
        revisions.over(meeting.id(), meeting.stage() == Stage.ADJOURNED);
        follow(meeting);
        quorums.recount(meeting);
        if (meeting.stage() == Stage.RECESS || meeting.stage() == Stage.ADJOURNED) {
            breaks.forget(meeting.id());
        }
        if (meeting.stage() == Stage.ADJOURNED) {
            speakers.close(meeting.id());
            closed.end(meeting.id(), Optional.empty());
        }
    }

    private void follow(Meeting meeting) {
        stretches.follow(meeting, agendas.of(meeting.id(), Program.READER));
    }

    private void peopled(MeetingId id) {
        revisions.next(id);
        meetings.byId(id, Program.READER).ifPresent(quorums::recount);
        facts.publishEvent(new RollCallChanged());
        facts.publishEvent(new SittingChanged(id));
    }
}

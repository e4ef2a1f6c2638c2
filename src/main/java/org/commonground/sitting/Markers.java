package org.commonground.sitting;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonground.live.Presence;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.PersonId;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who presides over a meeting and who leads its record. Their holders hand markers over; each time is kept. Nothing stops while nobody is
 * there to hold one.
 */
@Service
@Transactional
public class Markers {

    /** After so long without the chair anybody who may preside can take the chair. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Doors doors;
    private final Revisions revisions;
    private final Members members;
    private final Presence presence;
    private final Absences absences;
    private final JdbcClient database;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Markers(
            Doors doors,
            Revisions revisions,
            Members members,
            Presence presence,
            Absences absences,
            JdbcClient database,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.doors = doors;
        this.revisions = revisions;
        this.members = members;
        this.presence = presence;
        this.absences = absences;
        this.database = database;
        this.facts = facts;
        this.clock = clock;
    }

    /** Everybody who ever held a marker of a meeting, in order. */
    @Transactional(readOnly = true)
    public List<Handover> handovers(MeetingId meeting, Member reader) {
        doors.known(meeting, reader);
        return all(meeting);
    }

    /** Who holds a marker now; empty while nobody does. */
    @Transactional(readOnly = true)
    public Optional<PersonId> holder(Marker marker, MeetingId meeting, Member reader) {
        doors.known(meeting, reader);
        return Optional.ofNullable(holders(meeting).get(marker));
    }

    /**
     * Hands a marker over.
     *
     * @throws NotPermitted unless the member may do what it stands for; whoever presides also hands the record's lead over
     * @throws Refused if somebody else holds it, the meeting is not under way, or the successor may not hold it
     */
    public void handOver(Marker marker, MeetingId id, PersonId to, Member by) {
        revisions.next(id);
        doors.underWay(id, by);
        var holders = holders(id);
        var presides = by.person().equals(holders.get(Marker.CHAIR)) && by.may(Marker.CHAIR.right());
        if (!presides) {
            by.must(marker.right());
            if (!by.person().equals(holders.get(marker))) {
                throw new Refused(Refusal.MARKER_NOT_YOURS);
            }
        }
        if (members.byId(to).filter(member -> member.may(marker.right())).isEmpty()) {
            throw new Refused(Refusal.CANNOT_HOLD_MARKER);
        }
        give(marker, id, to, by.person());
    }

    /**
     * Takes a marker that nobody holds, or whose holder has been gone from the page for {@link #PATIENCE}. Taking one's own changes nothing.
     *
     * @throws NotPermitted unless the member may do what it stands for
     * @throws Refused while its holder is there, or the meeting is not under way
     */
    public void take(Marker marker, MeetingId id, Member by) {
        by.must(marker.right());
        revisions.next(id);
        doors.underWay(id, by);
        var holder = Optional.ofNullable(holders(id).get(marker));
        if (holder.filter(by.person()::equals).isPresent()) {
            return;
        }
        if (holder.filter(each -> !isFree(marker, id, each)).isPresent()) {
            throw new Refused(marker == Marker.CHAIR ? Refusal.CHAIR_IS_HERE : Refusal.MARKER_NOT_YOURS);
        }
        give(marker, id, by.person(), by.person());
    }

    /** Whether anybody who may preside can take the chair now: nobody holds it, or its holder has been gone for long enough. */
    @Transactional(readOnly = true)
    public boolean isChairFree(MeetingId id, Member reader) {
        doors.known(id, reader);
        var holder = Optional.ofNullable(holders(id).get(Marker.CHAIR));
        return holder.filter(each -> !isFree(Marker.CHAIR, id, each)).isEmpty();
    }

    /** Gives a marker that nobody holds, or gives the chair to whoever opened the meeting. */
    void begin(Marker marker, MeetingId id, PersonId holder) {
        if (!holders(id).containsKey(marker)) {
            give(marker, id, holder, holder);
        }
    }

    Map<Marker, PersonId> holders(MeetingId meeting) {
        var holders = new EnumMap<Marker, PersonId>(Marker.class);
        all(meeting).forEach(each -> holders.put(each.marker(), each.holder()));
        return holders;
    }

    private boolean isFree(Marker marker, MeetingId meeting, PersonId holder) {
        var here = presence.at(Attendances.place(meeting)).stream()
                .anyMatch(each -> each.id().equals(holder.value()));
        return absences.of(meeting, marker, holder, here).compareTo(PATIENCE) >= 0;
    }

    private void give(Marker marker, MeetingId id, PersonId to, PersonId by) {
        var handover = new Handover(marker, to, by, clock.instant());
        database.sql("""
                        insert into handover (meeting, number, marker, holder, handed_over_by, handed_over_at)
                        select :meeting, (select coalesce(max(number), 0) + 1 from handover where meeting = :meeting), :marker, :holder, :by,
                               :at
                        """)
                .param("meeting", id.value())
                .param("marker", marker.name())
                .param("holder", to.value())
                .param("by", by.value())
                .param("at", Times.of(handover.at()))
                .update();
        facts.publishEvent(new HandedOver(id, handover));
        facts.publishEvent(new SittingChanged(id));
    }

    private List<Handover> all(MeetingId meeting) {
        return database.sql("select * from handover where meeting = ? order by number")
                .param(meeting.value())
                .query((row, number) -> new Handover(
                        Marker.valueOf(row.getString("marker")),
                        new PersonId(row.getObject("holder", UUID.class)),
                        new PersonId(row.getObject("handed_over_by", UUID.class)),
                        Times.at(row, "handed_over_at")))
                .list();
    }
}

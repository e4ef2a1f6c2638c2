package org.commonground.sitting;

import java.util.List;
import java.util.Optional;
import org.commonground.decision.Votes;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.ItemState;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Right;
import org.commonground.membership.Role;
import org.commonground.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The room of a meeting as a whole: what one sees in it, and its course from opening to the end. */
@Service
public class Sittings {

    private final RoomStates states;
    private final Meetings meetings;
    private final Agendas agendas;
    private final Markers markers;
    private final Doors doors;
    private final Revisions revisions;
    private final Votes votes;
    private final DeclaredRoll roll;

    Sittings(
            RoomStates states,
            Meetings meetings,
            Agendas agendas,
            Markers markers,
            Doors doors,
            Revisions revisions,
            Votes votes,
            DeclaredRoll roll) {
        this.states = states;
        this.meetings = meetings;
        this.agendas = agendas;
        this.markers = markers;
        this.doors = doors;
        this.revisions = revisions;
        this.votes = votes;
        this.roll = roll;
    }

    /**
     * What this reader sees of the room now.
     *
     * @return empty where there is no such meeting for this reader
     * @throws NotPermitted without the right to read
     */
    public Optional<Sight> look(MeetingId id, Member reader) {
        reader.must(Right.READ);
        return states.of(id)
                .filter(state -> state.meeting().published() || Meetings.mayPrepare(reader))
                .map(state -> Doors.staysIn(reader, state.entitled()) ? new Sight.Inside(state) : fromOutside(state));
    }

    private static Sight fromOutside(RoomState state) {
        return state.closed()
                .<Sight>map(closed -> new Sight.Outside(state.meeting(), closed.beganAt()))
                .orElseGet(() -> new Sight.Inside(state.seenFromOutside()));
    }

    /** The meetings that are under way. */
    @Transactional(readOnly = true)
    public List<Meeting> underWay(Member reader) {
        reader.must(Right.READ);
        return meetings.all(reader).stream()
                .filter(meeting -> meeting.stage().isUnderWay())
                .toList();
    }

    /**
     * Opens a meeting and takes its chair. Opening it again changes nothing for whoever chairs it.
     *
     * @throws NotPermitted unless the member presides
     * @throws Refused if somebody else has opened it, and if it is over or cancelled
     */
    @Transactional
    public void open(MeetingId id, Member chair) {
        chair.must(Right.PRESIDE);
        agendas.hold(id);
        if (underWay(id, chair) && chair.person().equals(markers.holders(id).get(Marker.CHAIR))) {
            return;
        }
        meetings.open(id, chair);
        markers.begin(Marker.CHAIR, id, chair.person());
    }

    /**
     * Comes into the room. The first who may preside takes a chair that nobody has, the first note-taker the lead of the record.
     */
    @Transactional
    public void enter(MeetingId id, Member self) {
        var meeting = doors.admitted(id, self);
        if (!meeting.stage().isUnderWay()) {
            return;
        }
        var holders = markers.holders(id);
        var chairs = !holders.containsKey(Marker.CHAIR) && self.may(Right.PRESIDE);
        var leads = !holders.containsKey(Marker.SCRIBE) && self.is(Role.NOTE_TAKER);
        if (chairs || leads) {
            revisions.next(id);
        }
        if (chairs) {
            markers.begin(Marker.CHAIR, id, self.person());
        }
        if (leads) {
            markers.begin(Marker.SCRIBE, id, self.person());
        }
    }

    /**
     * Goes to the next item that waits; after the last one, what is current is done. Where the meeting has left meanwhile what the chair
     * saw, nothing changes.
     *
     * @param seen what was current on the chair's page
     * @throws NotPermitted unless the member presides
     * @throws Refused unless the meeting is in session
     */
    @Transactional
    public void goOn(MeetingId id, Optional<ItemId> seen, Member chair) {
        chair.must(Right.PRESIDE);
        agendas.hold(id);
        var items = agendas.of(id, chair);
        var after = current(items);
        if (!isAt(seen, after, items)) {
            return;
        }
        items.stream()
                .skip(after + 1L)
                .filter(item -> item.state() == ItemState.WAITING)
                .findFirst()
                .ifPresentOrElse(item -> agendas.start(item.id(), chair), () -> agendas.finish(id, chair));
    }

    /**
     * Goes back to the item before. With none before, and where the meeting has left meanwhile what the chair saw, nothing changes.
     *
     * @param seen what was current on the chair's page
     */
    @Transactional
    public void goBack(MeetingId id, Optional<ItemId> seen, Member chair) {
        chair.must(Right.PRESIDE);
        agendas.hold(id);
        var items = agendas.of(id, chair);
        var now = current(items);
        if (!isAt(seen, now, items)) {
            return;
        }
        items.stream()
                .limit(now < 0 ? items.size() : now)
                .filter(item -> item.state() == ItemState.DONE)
                .reduce((one, later) -> later)
                .ifPresent(item -> agendas.start(item.id(), chair));
    }

    /**
     * Ends a meeting: what is current is done, nobody speaks any more, a closed session ends. A vote that pauses because the quorum was lost
     * ends with it, and decides nothing.
     *
     * @throws NotPermitted unless the member presides
     * @throws Refused unless it is under way, and while a vote in it takes ballots
     */
    @Transactional
    public void adjourn(MeetingId id, Member chair) {
        chair.must(Right.PRESIDE);
        doors.underWay(id, chair);
        revisions.hold(id);
        endVotes(id, chair);
        agendas.finish(id, chair);
        meetings.adjourn(id, chair);
    }

    private boolean underWay(MeetingId id, Member chair) {
        return meetings.byId(id, chair)
                .filter(meeting -> meeting.stage().isUnderWay())
                .isPresent();
    }

    private static boolean isAt(Optional<ItemId> seen, int now, List<Item> items) {
        return seen.equals(
                now < 0 ? Optional.empty() : Optional.of(items.get(now).id()));
    }

    private void endVotes(MeetingId id, Member chair) {
        for (var sight : votes.running(chair)) {
            if (!sight.vote().rules().byAnswer() && roll.has(sight.vote().motion(), id)) {
                if (!sight.isPaused()) {
                    throw new Refused(Refusal.VOTE_OPEN);
                }
                votes.close(sight.vote().id(), chair);
            }
        }
    }

    private static int current(List<Item> items) {
        return items.stream().map(Item::state).toList().indexOf(ItemState.CURRENT);
    }
}

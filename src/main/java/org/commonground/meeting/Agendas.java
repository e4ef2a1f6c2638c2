package org.commonground.meeting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commonground.decision.MotionId;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What meetings talk about, in which order and for how long. Whoever presides or keeps the record prepares agendas; who may see a meeting
 * sees its agenda.
 */
@Service
@Transactional
public class Agendas {

    private final ItemRepository items;
    private final ItemMotions motions;
    private final Meetings meetings;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Agendas(
            ItemRepository items,
            ItemMotions motions,
            Meetings meetings,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.items = items;
        this.motions = motions;
        this.meetings = meetings;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Puts an item at the end of an agenda.
     *
     * @throws NotPermitted unless the member presides or keeps the record
     * @throws Refused if there is no such meeting
     */
    public ItemId add(MeetingId meeting, Heading heading, ItemPurpose purpose, int minutes, Member by) {
        Meetings.mustPrepare(by);
        meetings.byId(meeting, by).orElseThrow(() -> new Refused(Refusal.MEETING_UNKNOWN));
        var item = items.keep(new Item(
                ItemId.next(),
                meeting,
                items.nextPlace(meeting),
                "",
                heading,
                purpose,
                null,
                "",
                minutes,
                "",
                "",
                null,
                ItemState.WAITING,
                null,
                null,
                0,
                null));
        facts.publishEvent(new AgendaChanged(meeting));
        return item.id();
    }

    /** The items of a meeting in their order; none where the reader may not see it. */
    @Transactional(readOnly = true)
    public List<Item> of(MeetingId meeting, Member reader) {
        reader.must(Right.READ);
        return meetings.byId(meeting, reader).isPresent() ? items.findByMeetingOrderByPlace(meeting) : List.of();
    }

    /** An item; empty where there is none that this reader may see. */
    @Transactional(readOnly = true)
    public Optional<Item> byId(ItemId id, Member reader) {
        reader.must(Right.READ);
        return items.findById(id)
                .filter(item -> meetings.byId(item.meeting(), reader).isPresent());
    }

    /**
     * Goes to an item: what was current until now is done.
     *
     * @throws NotPermitted unless the member presides
     * @throws Refused unless the meeting is in session
     */
    public void start(ItemId id, Member chair) {
        chair.must(Right.PRESIDE);
        var item = known(id);
        meetings.byId(item.meeting(), chair)
                .filter(meeting -> meeting.stage() == Stage.IN_SESSION)
                .orElseThrow(() -> new Refused(Refusal.NOT_THAT_FAR));
        if (item.state() == ItemState.CURRENT) {
            return;
        }
        finishCurrent(item.meeting());
        items.keep(item.started(clock.instant()));
        facts.publishEvent(new AgendaChanged(item.meeting()));
        facts.publishEvent(new ItemStarted(id, item.meeting()));
    }

    /** Ends whatever is current, so that nothing is. */
    public void finish(MeetingId meeting, Member chair) {
        chair.must(Right.PRESIDE);
        finishCurrent(meeting);
        facts.publishEvent(new AgendaChanged(meeting));
    }

    /**
     * Gives the current item more minutes.
     *
     * @throws NotPermitted unless the member presides
     * @throws Refused unless it is current
     */
    public void extend(ItemId id, int minutes, Member chair) {
        chair.must(Right.PRESIDE);
        change(id, item -> item.extended(minutes));
    }

    /**
     * Puts an item aside, to come back at another meeting.
     *
     * @throws NotPermitted unless the member presides or keeps the record
     */
    public void park(ItemId id, Member by) {
        Meetings.mustPrepare(by);
        change(id, item -> item.parked(clock.instant()));
    }

    /**
     * Brings a motion under an item. Doing it again changes nothing.
     *
     * @throws NotPermitted without the right to write
     */
    public void bring(ItemId id, MotionId motion, Member by) {
        by.must(Right.WRITE);
        motions.add(id, motion);
        facts.publishEvent(new AgendaChanged(known(id).meeting()));
    }

    /** The motions brought under an item, in their order. */
    @Transactional(readOnly = true)
    public List<MotionId> motions(ItemId id, Member reader) {
        return byId(id, reader).isPresent() ? motions.of(id) : List.of();
    }

    /** The item under which a motion was brought last. */
    @Transactional(readOnly = true)
    public Optional<Item> itemOf(MotionId motion, Member reader) {
        return motions.itemOf(motion).flatMap(id -> byId(id, reader));
    }

    private void finishCurrent(MeetingId meeting) {
        items.findByMeetingOrderByPlace(meeting).stream()
                .filter(each -> each.state() == ItemState.CURRENT)
                .forEach(each -> items.keep(each.finished(clock.instant())));
    }

    private void change(ItemId id, UnaryOperator<Item> next) {
        var item = items.keep(next.apply(known(id)));
        facts.publishEvent(new AgendaChanged(item.meeting()));
    }

    private Item known(ItemId id) {
        return items.findById(id).orElseThrow(() -> new Refused(Refusal.ITEM_UNKNOWN));
    }
}

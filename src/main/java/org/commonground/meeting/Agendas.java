package org.commonground.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.commonground.decision.MotionCarried;
import org.commonground.decision.MotionChanged;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionReopened;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
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
    private final ConsentMotions consents;
    private final Veils veils;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Agendas(
            ItemRepository items,
            ItemMotions motions,
            Meetings meetings,
            ConsentMotions consents,
            Veils veils,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.items = items;
        this.motions = motions;
        this.meetings = meetings;
        this.consents = consents;
        this.veils = veils;
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
        mustBeOpenToPreparing(meeting, by);
        var item = items.keep(Item.fresh(meeting, items.nextPlace(meeting), heading, purpose, minutes));
        facts.publishEvent(ItemWorded.as(item));
        facts.publishEvent(new AgendaChanged(meeting));
        return item.id();
    }

    /**
     * Puts a whole template at the end of an agenda.
     *
     * @throws NotPermitted unless the member presides or keeps the record
     * @throws Refused if there is no such meeting, or it is over
     */
    public void fill(MeetingId meeting, List<Template.Line> lines, Member by) {
        mustBeOpenToPreparing(meeting, by);
        var place = items.nextPlace(meeting);
        for (var line : lines) {
            var item = Item.fresh(meeting, place++, line.heading(), line.purpose(), line.minutes());
            var described = item.described(
                    line.section(),
                    line.heading(),
                    line.purpose(),
                    Optional.empty(),
                    "",
                    line.minutes(),
                    line.about(),
                    "");
            facts.publishEvent(ItemWorded.as(items.keep(described)));
        }
        facts.publishEvent(new AgendaChanged(meeting));
    }

    /**
     * Says otherwise what an item is.
     *
     * @param item as it was read, {@link Item#described described} anew
     * @throws NotPermitted unless the member presides or keeps the record
     * @throws Refused if the meeting is over, or somebody else changed the item since it was read
     */
    public void edit(Item item, Member by) {
        mustBeOpenToPreparing(item.meeting(), by);
        var known = known(item.id());
        items.keep(item);
        if (!known.equals(item)) {
            renewConsent(item, by);
            if (!known.saysTheSameAs(item)) {
                facts.publishEvent(ItemWorded.as(item));
            }
            facts.publishEvent(new AgendaChanged(item.meeting()));
        }
    }

    /**
     * Moves an item to another place in the order.
     *
     * @param place counts from 1; beyond the end means the end
     * @throws NotPermitted unless the member presides or keeps the record
     * @throws Refused if the meeting is over
     */
    public void move(ItemId id, int place, Member by) {
        var item = known(id);
        mustBeOpenToPreparing(item.meeting(), by);
        var order = new ArrayList<>(items.findByMeetingOrderByPlace(item.meeting()));
        order.removeIf(each -> each.id().equals(id));
        order.add(Math.clamp(place - 1L, 0, order.size()), item);
        for (var at = 0; at < order.size(); at++) {
            if (order.get(at).place() != at + 1) {
                items.keep(order.get(at).at(at + 1));
            }
        }
        facts.publishEvent(new AgendaChanged(item.meeting()));
    }

    /**
     * Takes an item off the agenda, before it has come up.
     *
     * @throws NotPermitted unless the member presides or keeps the record
     * @throws Refused if it has come up, or a motion was brought under it
     */
    public void remove(ItemId id, Member by) {
        var item = known(id);
        mustBeOpenToPreparing(item.meeting(), by);
        if (!item.isUntouched()
                || !motions.of(id).stream()
                        .allMatch(each -> consents.itemsOf(each).contains(id))) {
            throw new Refused(Refusal.ITEM_HAS_HISTORY);
        }
        if (!motions.of(id).isEmpty()) {
            var rest = new ArrayList<>(items.findByMeetingOrderByPlace(item.meeting()));
            rest.removeIf(each -> each.id().equals(id));
            consents.renew(meetings.known(item.meeting()), rest, id, by);
        }
        if (!motions.of(id).isEmpty()) {
            throw new Refused(Refusal.ITEM_HAS_HISTORY);
        }
        items.delete(item);
        facts.publishEvent(new AgendaChanged(item.meeting()));
    }

    /**
     * Lifts an item out of those adopted without debate, so that it is discussed. Any member may. A motion that would adopt it is moved
     * anew without it.
     *
     * @throws NotPermitted without the right to write
     * @throws Refused unless it is such an item and has not come up, if the meeting is over, or if the body votes on adopting it
     */
    public void lift(ItemId id, Member by) {
        by.must(Right.WRITE);
        byId(id, by).orElseThrow(() -> new Refused(Refusal.ITEM_UNKNOWN));
        var before = known(id);
        mustNotBeOver(meetings.known(before.meeting()));
        var item = items.keep(before.lifted());
        renewConsent(item, by);
        facts.publishEvent(new AgendaChanged(item.meeting()));
    }

    /**
     * The items that one motion adopts, and that motion.
     *
     * @throws NotPermitted without the right to read
     */
    @Transactional(readOnly = true)
    public ConsentAgenda consent(MeetingId meeting, Member reader) {
        return consents.of(meeting, of(meeting, reader), reader);
    }

    /**
     * Moves that the consent items be adopted, in one motion brought under each of them. Where one is pending that says so, that is the
     * one; where it says something else by now, it is withdrawn and moved anew.
     *
     * @throws NotPermitted unless the member presides or keeps the record
     * @throws Refused if there is no such meeting, if it is over, if no item waits to be adopted, or if the body votes on it
     */
    public MotionId moveConsent(MeetingId meeting, Member mover) {
        mustBeOpenToPreparing(meeting, mover);
        var motion = consents.move(meetings.known(meeting), items.findByMeetingOrderByPlace(meeting), mover);
        facts.publishEvent(new AgendaChanged(meeting));
        return motion;
    }

    /** What is adopted without debate is done once the body has said yes. */
    @EventListener
    void on(MotionCarried carried) {
        adoptEach(
                carried.motion(),
                item -> item.purpose() == ItemPurpose.CONSENT && item.isUntouched(),
                item -> item.adopted(clock.instant()));
    }

    @EventListener
    void on(MotionReopened reopened) {
        adoptEach(
                reopened.motion(),
                item -> item.purpose() == ItemPurpose.CONSENT
                        && item.state() == ItemState.DONE
                        && item.startedAt() == null,
                Item::waitingAgain);
    }

    /** A motion that comes further is news on the agenda that it stands on. */
    @EventListener
    void on(MotionChanged changed) {
        motions.itemOf(changed.motion())
                .flatMap(items::findById)
                .ifPresent(item -> facts.publishEvent(new AgendaChanged(item.meeting())));
    }

    private void adoptEach(MotionId motion, Predicate<Item> which, UnaryOperator<Item> next) {
        consents.itemsOf(motion).stream()
                .flatMap(id -> items.findById(id).stream())
                .filter(which)
                .forEach(item -> {
                    items.keep(next.apply(item));
                    facts.publishEvent(new AgendaChanged(item.meeting()));
                });
    }

    private void renewConsent(Item changed, Member by) {
        consents.renew(
                meetings.known(changed.meeting()),
                items.findByMeetingOrderByPlace(changed.meeting()),
                changed.id(),
                by);
    }

    /** The items of a meeting in their order; none where the reader may not see it. */
    @Transactional(readOnly = true)
    public List<Item> of(MeetingId meeting, Member reader) {
        reader.must(Right.READ);
        return meetings.byId(meeting, reader).isPresent()
                ? veils.over(items.findByMeetingOrderByPlace(meeting), meeting, reader)
                : List.of();
    }

    /** An item; empty where there is none that this reader may see. */
    @Transactional(readOnly = true)
    public Optional<Item> byId(ItemId id, Member reader) {
        reader.must(Right.READ);
        return items.findById(id)
                .filter(item -> meetings.byId(item.meeting(), reader).isPresent())
                .map(item -> veils.over(item, reader));
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

    /**
     * Waits for others who change this agenda; from then on nobody else does until the transaction is over. Whoever changes it begins
     * here, so that no two wait for each other.
     */
    public void hold(MeetingId meeting) {
        items.hold(meeting);
    }

    /**
     * Ends whatever is current, so that nothing is.
     *
     * @throws NotPermitted unless the member presides
     * @throws Refused if the meeting is over
     */
    public void finish(MeetingId meeting, Member chair) {
        chair.must(Right.PRESIDE);
        hold(meeting);
        mustNotBeOver(meetings.known(meeting));
        finishCurrent(meeting);
        facts.publishEvent(new AgendaChanged(meeting));
    }

    /**
     * Gives the current item more minutes.
     *
     * @throws NotPermitted unless the member presides
     * @throws Refused unless it is current, and if the meeting is over
     */
    public void extend(ItemId id, int minutes, Member chair) {
        chair.must(Right.PRESIDE);
        change(id, item -> item.extended(minutes));
    }

    /**
     * Puts an item aside, to come back at another meeting.
     *
     * @throws NotPermitted unless the member presides or keeps the record
     * @throws Refused if the meeting is over
     */
    public void park(ItemId id, Member by) {
        Meetings.mustPrepare(by);
        change(id, item -> item.parked(clock.instant()));
    }

    /**
     * Brings a motion under an item, and so before the body that meets. Doing it again changes nothing.
     *
     * @throws NotPermitted without the right to write
     * @throws Refused if there is no such item for this member, if the meeting is over, or while another body votes on the motion
     */
    public void bring(ItemId id, MotionId motion, Member by) {
        var item = mustTakeMotions(id, by);
        hold(item.meeting());
        motions.add(id, motion, by);
        facts.publishEvent(new AgendaChanged(item.meeting()));
    }

    /**
     * Asks whether a motion can be brought under an item, before one is moved there.
     *
     * @throws NotPermitted without the right to write
     * @throws Refused if there is no such item for this member, or if the meeting is over
     */
    @Transactional(readOnly = true)
    public Item mustTakeMotions(ItemId id, Member by) {
        by.must(Right.WRITE);
        var item = byId(id, by).orElseThrow(() -> new Refused(Refusal.ITEM_UNKNOWN));
        mustNotBeOver(meetings.known(item.meeting()));
        return item;
    }

    /** The motions brought under an item, in their order. */
    @Transactional(readOnly = true)
    public List<MotionId> motions(ItemId id, Member reader) {
        return byId(id, reader).isPresent() ? motions.of(id) : List.of();
    }

    /** The items under which a motion was ever brought, in no order, as far as this reader may see them. */
    @Transactional(readOnly = true)
    public List<Item> itemsOf(MotionId motion, Member reader) {
        return motions.itemsOf(motion).stream()
                .flatMap(id -> byId(id, reader).stream())
                .toList();
    }

    /** The item under which a motion was brought last. */
    @Transactional(readOnly = true)
    public Optional<Item> itemOf(MotionId motion, Member reader) {
        return motions.itemOf(motion).flatMap(id -> byId(id, reader));
    }

    /** The meetings at which a motion was brought under an item, as far as this reader may see them. */
    @Transactional(readOnly = true)
    public List<Meeting> meetingsOf(MotionId motion, Member reader) {
        reader.must(Right.READ);
        return motions.meetingsOf(motion).stream()
                .flatMap(id -> meetings.byId(id, reader).stream())
                .toList();
    }

    private void mustBeOpenToPreparing(MeetingId id, Member by) {
        Meetings.mustPrepare(by);
        hold(id);
        mustNotBeOver(meetings.byId(id, by).orElseThrow(() -> new Refused(Refusal.MEETING_UNKNOWN)));
    }

    private static void mustNotBeOver(Meeting meeting) {
        if (meeting.stage() == Stage.ADJOURNED) {
            throw new Refused(Refusal.MEETING_OVER);
        }
    }

    private void finishCurrent(MeetingId meeting) {
        items.findByMeetingOrderByPlace(meeting).stream()
                .filter(each -> each.state() == ItemState.CURRENT)
                .forEach(each -> items.keep(each.finished(clock.instant())));
    }

    private void change(ItemId id, UnaryOperator<Item> next) {
        var before = known(id);
        mustNotBeOver(meetings.known(before.meeting()));
        var item = items.keep(next.apply(before));
        facts.publishEvent(new AgendaChanged(item.meeting()));
    }

    /** The item as it is once nobody else changes its agenda. */
    private Item known(ItemId id) {
        items.findById(id).ifPresent(item -> hold(item.meeting()));
        return items.findById(id).orElseThrow(() -> new Refused(Refusal.ITEM_UNKNOWN));
    }
}

package org.commonground.sitting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonground.decision.ElectoralRoll;
import org.commonground.decision.MotionId;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.ItemState;
import org.commonground.meeting.Meeting;
import org.commonground.membership.Member;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;

/**
 * Everything about a meeting that everybody in its room sees, at one moment. Read once for all pages.
 *
 * @param items in their order
 * @param clocks of each item
 * @param motions brought under each item
 * @param seats of the body that meets, with who votes for each
 * @param markers who holds which
 * @param people everybody of the collaborative, by whom they are
 * @param entitled the organisations that sit in the body
 * @param behind the items whose words were written behind closed doors
 */
public record RoomState(
        Meeting meeting,
        List<Item> items,
        Map<ItemId, Countdown> clocks,
        Map<ItemId, List<MotionId>> motions,
        Roll roll,
        ElectoralRoll seats,
        QuorumSign quorum,
        Map<Marker, PersonId> markers,
        Floor floor,
        Optional<ClosedSession> closed,
        Map<PersonId, Member> people,
        Set<OrganisationId> entitled,
        Set<UUID> behind) {

    public RoomState {
        items = List.copyOf(items);
        clocks = Map.copyOf(clocks);
        motions = Map.copyOf(motions);
        markers = Map.copyOf(markers);
        people = Map.copyOf(people);
        entitled = Set.copyOf(entitled);
        behind = Set.copyOf(behind);
    }

    /** The same without what was said and written behind closed doors, for whoever was outside. */
    RoomState seenFromOutside() {
        return new RoomState(
                meeting,
                items.stream()
                        .map(item -> behind.contains(item.id().value()) ? item.veiled() : item)
                        .toList(),
                clocks,
                motions,
                roll,
                seats,
                quorum,
                markers,
                floor.seenFromOutside(),
                closed,
                people,
                entitled,
                behind);
    }

    /** What the meeting is at; empty between items. */
    public Optional<Item> current() {
        return items.stream().filter(item -> item.state() == ItemState.CURRENT).findFirst();
    }

    public Optional<Item> item(ItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** The next item that waits: after the current one, else the first there is. */
    public Optional<Item> next() {
        var after = current().map(items::indexOf).orElse(-1);
        return items.stream()
                .skip(after + 1L)
                .filter(item -> item.state() == ItemState.WAITING)
                .findFirst();
    }

    /** The item before the current one, or the last that was done. */
    public Optional<Item> previous() {
        var before = current().map(items::indexOf).orElse(items.size());
        return items.stream()
                .limit(before)
                .filter(item -> item.state() == ItemState.DONE)
                .reduce((one, later) -> later);
    }

    /** The clock of an item of this meeting; one without any time for another. */
    public Countdown clock(ItemId id) {
        return clocks.getOrDefault(id, Countdown.NONE);
    }

    /** Which place an item has in the agenda, from 1. */
    public int place(ItemId id) {
        return items.stream().map(Item::id).toList().indexOf(id) + 1;
    }

    public boolean holds(Marker marker, PersonId person) {
        return person.equals(markers.get(marker));
    }

    public boolean isUnderWay() {
        return meeting.stage().isUnderWay();
    }
}

package org.commonground.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.action.Action;

/**
 * What comes back at a meeting: the minutes of the body's last one, what its earlier ones put aside or did not come to, and what is
 * promised and not done.
 *
 * @param earlier the body's meetings that are over, in any order
 * @param carried items that are on another agenda by now
 * @param answered what was taken up or left aside already
 */
record CarryOver(Meeting coming, boolean plenary, List<Meeting> earlier, Set<ItemId> carried, Set<String> answered) {

    CarryOver {
        earlier = earlier.stream()
                .filter(meeting -> meeting.stage() == Stage.ADJOURNED
                        && !meeting.id().equals(coming.id())
                        && meeting.body().equals(coming.body())
                        && meeting.startsAt().isBefore(coming.startsAt()))
                .sorted(Comparator.comparing(Meeting::startsAt).reversed())
                .toList();
    }

    List<Offer> offers(List<Item> items, List<Action> open, LocalDate today) {
        return Stream.of(minutes(), unfinished(items), actions(open, today))
                .flatMap(each -> each)
                .filter(offer -> !answered.contains(offer.key()))
                .toList();
    }

    private Stream<Offer> minutes() {
        return earlier.stream().limit(1).map(Offer.LastMinutes::new);
    }

    /** The latest meeting first, and what it had in its order. */
    private Stream<Offer> unfinished(List<Item> items) {
        return earlier.stream()
                .flatMap(meeting -> items.stream()
                        .filter(item -> item.meeting().equals(meeting.id())
                                && isUnfinished(item)
                                && !carried.contains(item.id()))
                        .sorted(Comparator.comparing(Item::place))
                        .map(item -> new Offer.Unfinished(item, meeting)));
    }

    private static boolean isUnfinished(Item item) {
        return item.state() == ItemState.PARKED || item.state() == ItemState.WAITING;
    }

    /** Every body sees to what it agreed itself, the plenary also to what was agreed outside any meeting. */
    private Stream<Offer> actions(List<Action> open, LocalDate today) {
        var own = earlier.stream().map(meeting -> meeting.id().value()).collect(Collectors.toSet());
        var ours = new ArrayList<>(open.stream()
                .filter(Action::isOpen)
                .filter(action -> action.source()
                        .map(source -> own.contains(source.meeting()))
                        .orElse(plenary))
                .toList());
        ours.sort(Comparator.comparing((Action action) -> !action.isOverdue(today))
                .thenComparing(action -> action.due().orElse(LocalDate.MAX)));
        return Optional.of(ours).filter(found -> !found.isEmpty()).stream()
                .map(found -> new Offer.OpenActions(found, today));
    }
}

package org.commonground.meeting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.membership.Member;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every room what of an agenda is kept from a reader, and shows the rest. */
@Component
class Veils {

    private final ObjectProvider<AgendaKeeper> keepers;

    Veils(ObjectProvider<AgendaKeeper> keepers) {
        this.keepers = keepers;
    }

    List<Item> over(List<Item> items, MeetingId meeting, Member reader) {
        var kept = kept(meeting, reader);
        return kept.isEmpty()
                ? items
                : items.stream()
                        .map(item -> kept.contains(item.id().value()) ? item.veiled() : item)
                        .toList();
    }

    Item over(Item item, Member reader) {
        return kept(item.meeting(), reader).contains(item.id().value()) ? item.veiled() : item;
    }

    /** By their numbers. */
    Set<UUID> kept(MeetingId meeting, Member reader) {
        return keepers.stream()
                .flatMap(keeper -> keeper.keptFrom(meeting, reader).stream())
                .collect(Collectors.toSet());
    }
}

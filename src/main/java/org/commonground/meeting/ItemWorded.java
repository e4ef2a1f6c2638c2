package org.commonground.meeting;

import java.util.Optional;

/**
 * An item of an agenda has words, or other words.
 *
 * @param from the item of an earlier meeting whose words they are
 */
public record ItemWorded(ItemId item, MeetingId meeting, Optional<ItemId> from) {

    static ItemWorded as(Item item) {
        return new ItemWorded(item.id(), item.meeting(), Optional.ofNullable(item.cameFrom()));
    }
}

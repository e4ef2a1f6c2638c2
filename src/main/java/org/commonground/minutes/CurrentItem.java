package org.commonground.minutes;

import java.util.Optional;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.ItemState;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.Member;
import org.springframework.stereotype.Component;

/** Which item a meeting deals with at this moment; none before the first, after the last, and in a meeting that is over. */
@Component
class CurrentItem {

    private final Agendas agendas;

    CurrentItem(Agendas agendas) {
        this.agendas = agendas;
    }

    Optional<ItemId> of(MeetingId meeting, Member reader) {
        return agendas.of(meeting, reader).stream()
                .filter(item -> item.state() == ItemState.CURRENT)
                .map(Item::id)
                .findFirst();
    }
}

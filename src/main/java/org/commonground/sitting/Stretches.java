package org.commonground.sitting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.ItemState;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the clock of each item ran, so that it stands in a recess and goes on when the meeting comes back to an item. */
@Component
class Stretches {

    private record Stretch(ItemId item, Instant beganAt, Optional<Instant> endedAt) {}

    private final JdbcClient database;
    private final Clock clock;

    Stretches(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Lets the clock of what is current run, and every other stand. */
    void follow(Meeting meeting, List<Item> items) {
        var runs = items.stream()
                .filter(item -> item.state() == ItemState.CURRENT && meeting.stage() == Stage.IN_SESSION)
                .map(Item::id)
                .findFirst();
        var running = of(meeting.id()).stream()
                .filter(each -> each.endedAt().isEmpty())
                .map(Stretch::item)
                .findFirst();
        if (runs.equals(running)) {
            return;
        }
        var now = Times.of(clock.instant());
        database.sql("update stretch set ended_at = ? where meeting = ? and ended_at is null")
                .param(now)
                .param(meeting.id().value())
                .update();
        runs.ifPresent(item -> database.sql("insert into stretch (item, meeting, began_at) values (?, ?, ?)")
                .param(item.value())
                .param(meeting.id().value())
                .param(now)
                .update());
    }

    Map<ItemId, Countdown> clocks(MeetingId meeting, List<Item> items) {
        var stretches = of(meeting);
        var clocks = new HashMap<ItemId, Countdown>();
        for (var item : items) {
            var before = Duration.ZERO;
            var since = Optional.<Instant>empty();
            for (var each : stretches) {
                if (each.item().equals(item.id())) {
                    before = before.plus(each.endedAt()
                            .map(end -> Duration.between(each.beganAt(), end))
                            .orElse(Duration.ZERO));
                    since = each.endedAt().isEmpty() ? Optional.of(each.beganAt()) : since;
                }
            }
            clocks.put(item.id(), new Countdown(item.allotted(), before, since));
        }
        return clocks;
    }

    private List<Stretch> of(MeetingId meeting) {
        return database.sql("select * from stretch where meeting = ? order by began_at")
                .param(meeting.value())
                .query((row, number) -> new Stretch(
                        new ItemId(row.getObject("item", UUID.class)),
                        Times.at(row, "began_at"),
                        Times.maybeAt(row, "ended_at")))
                .list();
    }
}

package org.commonground.meeting;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changing one meeting of a series does to those that follow: as many days earlier or later, and the same time by the clock on the
 * wall. What somebody changed of one of them alone stays as it is, unless that is meant, too.
 *
 * @param even whether it is meant for those, too, that were changed alone
 */
record Shift(Meeting before, Meeting after, List<Meeting> following, boolean even) {

    /** When a meeting is, beside when it would be by its series. */
    private record When(long days, LocalTime time, ZoneId zone) {

        static When of(Meeting meeting) {
            var start = meeting.startsAt().atZone(meeting.zone());
            var regular = meeting.occurrence() == null ? meeting.startsAt() : meeting.occurrence();
            return new When(
                    ChronoUnit.DAYS.between(regular.atZone(meeting.zone()).toLocalDate(), start.toLocalDate()),
                    start.toLocalTime(),
                    meeting.zone());
        }
    }

    Meeting of(Meeting each) {
        var moves = takes(each, When::of);
        return each.planned(
                takes(each, Meeting::heading) ? after.heading() : each.heading(),
                moves ? moved(each) : each.startsAt(),
                moves ? after.zone() : each.zone(),
                takes(each, Meeting::minutes) ? after.minutes() : each.minutes(),
                takes(each, Meeting::place) ? after.place() : each.place(),
                takes(each, Meeting::link) ? after.link() : each.link());
    }

    private Instant moved(Meeting each) {
        var from = before.startsAt().atZone(before.zone()).toLocalDate();
        var to = after.startsAt().atZone(after.zone());
        var day = each.startsAt()
                .atZone(each.zone())
                .toLocalDate()
                .plusDays(ChronoUnit.DAYS.between(from, to.toLocalDate()));
        return day.atTime(to.toLocalTime()).atZone(after.zone()).toInstant();
    }

    /** Whether it is as most of them are, where this one is another way now. */
    private <T> boolean takes(Meeting each, Function<Meeting, T> what) {
        return !Objects.equals(what.apply(before), what.apply(after))
                && (even || Objects.equals(what.apply(each), usual(what)));
    }

    private <T> T usual(Function<Meeting, T> what) {
        var counts = Stream.concat(Stream.of(before), following.stream())
                .collect(Collectors.groupingBy(what, Collectors.counting()));
        var most = Collections.max(counts.values());
        var own = what.apply(before);
        return Objects.equals(counts.get(own), most)
                ? own
                : counts.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(most))
                        .findFirst()
                        .orElseThrow()
                        .getKey();
    }
}

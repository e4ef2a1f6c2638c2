package org.commonground.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemState;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.Stage;
import org.commonground.membership.PersonId;
import org.commonground.sitting.Marker;

/** The course of a meeting, line by line in the order of time: the same lines on the page and in every file. */
public final class Proceedings {

    private final MeetingRecord record;
    private final Hours hours;
    private final Saying saying;

    public Proceedings(MeetingRecord record, Hours hours, Saying saying) {
        this.record = record;
        this.hours = hours;
        this.saying = saying;
    }

    /** Where the words come from. */
    @FunctionalInterface
    public interface Saying {
        String say(String key, Object... details);
    }

    private record Line(Instant at, String words) {}

    /**
     * What happened, and by whose clock.
     *
     * @param names by which people are called; empty where nobody is to be named
     */
    public List<String> lines(Optional<Map<PersonId, String>> names) {
        var lines = new ArrayList<Line>();
        var meeting = record.meeting();
        at(lines, Optional.ofNullable(meeting.openedAt()), "minutes.course.opened");
        record.recesses().forEach(each -> span(lines, each.beganAt(), each.endedAt(), "minutes.course.recess"));
        record.closed().forEach(each -> span(lines, each.beganAt(), each.endedAt(), "minutes.course.closed"));
        record.quorum()
                .forEach(entry -> lines.add(new Line(
                        entry.changedAt(),
                        say(
                                entry.met() ? "minutes.paper.quorum.met" : "minutes.paper.quorum.lost",
                                hours.time(entry.changedAt()),
                                entry.present(),
                                entry.membership(),
                                entry.needed()))));
        handovers(lines, names);
        at(lines, Optional.ofNullable(meeting.adjournedAt()), "minutes.course.adjourned");
        var said = new ArrayList<String>();
        lines.stream().sorted(Comparator.comparing(Line::at)).map(Line::words).forEach(said::add);
        if (!said.isEmpty()) {
            planned(meeting).ifPresent(said::addFirst);
            said.add(say("minutes.course.clock", hours.clock()));
        }
        return said;
    }

    private Optional<String> planned(Meeting meeting) {
        var day = hours.dayOf(meeting.startsAt());
        return day.equals(hours.day())
                ? Optional.empty()
                : Optional.of(say("minutes.course.held", hours.words(hours.day()), hours.words(day)));
    }

    private void handovers(List<Line> lines, Optional<Map<PersonId, String>> names) {
        var held = EnumSet.noneOf(Marker.class);
        for (var handover : record.handovers()) {
            var first = held.add(handover.marker());
            var key = "minutes.handover." + handover.marker().key();
            if (names.isPresent()) {
                lines.add(new Line(
                        handover.at(),
                        say(key, hours.time(handover.at()), names.get().getOrDefault(handover.holder(), ""))));
            } else if (!first) {
                lines.add(new Line(handover.at(), say(key + ".passed", hours.time(handover.at()))));
            }
        }
    }

    /** When an item was dealt with, or what became of it. */
    public Optional<String> of(Item item) {
        var parked =
                item.state() == ItemState.PARKED ? Optional.of(say("minutes.course.parked")) : Optional.<String>empty();
        var start = item.startedAt();
        if (start != null) {
            var end = item.endedAt();
            var when = end == null
                    ? say("minutes.since", hours.time(start))
                    : say("minutes.paper.from-to", hours.time(start), hours.time(end));
            return Optional.of(parked.map(words -> when + ". " + words).orElse(when));
        }
        if (item.state() == ItemState.DONE) {
            return Optional.of(say("minutes.course.adopted"));
        }
        return parked.or(() -> record.meeting().stage() == Stage.ADJOURNED
                ? Optional.of(say("minutes.course.not-reached"))
                : Optional.empty());
    }

    /** Who was absent: by name, or the organisations alone. */
    public Optional<String> absent(boolean named) {
        return record.absent().isEmpty()
                ? Optional.empty()
                : Optional.of(say(
                        named ? "minutes.course.absent" : "minutes.course.absent.public",
                        String.join(
                                ", ",
                                record.absent().stream()
                                        .map(each -> named ? each.named() : each.from())
                                        .toList())));
    }

    private void at(List<Line> lines, Optional<Instant> moment, String key) {
        moment.ifPresent(at -> lines.add(new Line(at, say(key, hours.time(at)))));
    }

    private void span(List<Line> lines, Instant began, Optional<Instant> ended, String key) {
        lines.add(new Line(
                began,
                ended.map(end -> say(key, hours.time(began), hours.time(end)))
                        .orElseGet(() -> say(key + ".lasts", hours.time(began)))));
    }

    private String say(String key, Object... details) {
        return saying.say(key, details);
    }
}

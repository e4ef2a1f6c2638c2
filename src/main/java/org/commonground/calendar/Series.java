package org.commonground.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An appointment that comes again by a rule, always at the same time by the clock on the wall. Each occurrence is known by the day
 * on which the rule puts it, also after it was moved.
 *
 * @param first the first occurrence; title, place and length of the others are as here
 * @param calledOff the days of occurrences that do not take place
 * @param moved by its day, what takes place instead of an occurrence: the same uid, at another time or with other words
 */
public record Series(Appointment first, Rule rule, Set<LocalDate> calledOff, Map<LocalDate, Appointment> moved)
        implements Entry {

    public Series {
        var days = Set.copyOf(Recurrence.days(beginning(first, rule), rule));
        SortedSet<LocalDate> off = new TreeSet<>(calledOff);
        SortedMap<LocalDate, Appointment> elsewhere = new TreeMap<>(moved);
        if (!days.containsAll(off) || !days.containsAll(elsewhere.keySet())) {
            throw new IllegalArgumentException("an exception is to a day on which the rule puts an occurrence");
        }
        if (off.stream().anyMatch(elsewhere::containsKey)) {
            throw new IllegalArgumentException("what is called off is not moved");
        }
        if (elsewhere.values().stream().anyMatch(instead -> !instead.uid().equals(first.uid()))) {
            throw new IllegalArgumentException("an occurrence has the uid of its series");
        }
        calledOff = Collections.unmodifiableSortedSet(off);
        moved = Collections.unmodifiableSortedMap(elsewhere);
    }

    /** A series without exceptions. */
    public static Series of(Appointment first, Rule rule) {
        return new Series(first, rule, Set.of(), Map.of());
    }

    @Override
    public String uid() {
        return first.uid();
    }

    /** The same, without the occurrence of this day. */
    public Series without(LocalDate day) {
        var off = Stream.concat(calledOff.stream(), Stream.of(day)).collect(Collectors.toSet());
        var elsewhere = new TreeMap<>(moved);
        elsewhere.remove(day);
        return new Series(first, rule, off, elsewhere);
    }

    /** The same, with something else in the place of the occurrence of this day. */
    public Series moving(LocalDate day, Appointment instead) {
        var off = calledOff.stream().filter(other -> !other.equals(day)).collect(Collectors.toSet());
        var elsewhere = new TreeMap<>(moved);
        elsewhere.put(day, instead);
        return new Series(first, rule, off, elsewhere);
    }

    /** When the rule puts the occurrence of this day, whatever became of it. */
    public ZonedDateTime planned(LocalDate day) {
        return day.atTime(first.begins().toLocalTime()).atZone(first.zone());
    }

    /** What takes place in the stead of the occurrence of this day, or would if it was not called off. */
    public Appointment occurrence(LocalDate day) {
        return moved.getOrDefault(day, first.on(planned(day)));
    }

    /** The same, called off as a whole. */
    public Series cancelled(Instant now) {
        return new Series(first.cancelled(now), rule, calledOff, moved);
    }

    /** What takes place, in the order of time: without what was called off, and moved where it was moved. */
    public List<Appointment> occurrences() {
        return Recurrence.days(first.begins().toLocalDate(), rule).stream()
                .filter(day -> !calledOff.contains(day))
                .map(this::occurrence)
                .sorted(Comparator.comparing(Appointment::start))
                .toList();
    }

    private static LocalDate beginning(Appointment first, Rule rule) {
        var day = first.begins().toLocalDate();
        if (!Recurrence.canBegin(day, rule)) {
            throw new IllegalArgumentException("a series begins on a day of its rule, and " + day + " is none");
        }
        return day;
    }
}

package org.commonground.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** On which days a series takes place by its rule alone. Days are counted on the calendar, so clocks that change do not matter. */
public final class Recurrence {

    private Recurrence() {}

    /** The days in order, beginning with the first. */
    public static List<LocalDate> days(LocalDate first, Rule rule) {
        IntFunction<LocalDate> nth = switch (rule) {
            case Rule.Weekly weekly -> n -> first.plusWeeks((long) n * weekly.everyWeeks());
            case Rule.Monthly monthly ->
                n -> day(YearMonth.from(first).plusMonths((long) n * monthly.everyMonths()), monthly);
        };
        return end(IntStream.iterate(0, n -> n + 1).mapToObj(nth), rule.end()).toList();
    }

    /** Whether a series by this rule can begin on this day. */
    static boolean canBegin(LocalDate day, Rule rule) {
        return switch (rule) {
            case Rule.Weekly weekly -> day.getDayOfWeek() == weekly.day();
            case Rule.Monthly monthly -> day.equals(day(YearMonth.from(day), monthly));
        };
    }

    private static LocalDate day(YearMonth month, Rule.Monthly rule) {
        return month.atDay(1)
                .with(TemporalAdjusters.dayOfWeekInMonth(rule.which().ordinalInMonth(), rule.day()));
    }

    private static Stream<LocalDate> end(Stream<LocalDate> days, Rule.End end) {
        return switch (end) {
            case Rule.Count count -> days.limit(count.occurrences());
            case Rule.Until until -> days.takeWhile(day -> !day.isAfter(until.day()));
        };
    }
}

package org.commonground.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.calendar.SampleAppointments.meeting;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonground.shared.HandClock;

/** Another program that reads our file finds the very moments that we count with. */
class RecurrenceLawsTests {

    private final CalendarFiles files = new CalendarFiles(new HandClock());

    @Property(tries = 300)
    void filesAndOccurrencesAgree(@ForAll("series") Series series) {
        assertThat(ReadBack.of(files.publication(series)).occurrences())
                .isEqualTo(series.occurrences().stream().map(Appointment::start).toList());
    }

    @Property(tries = 300)
    void theTimeOnTheWallStays(@ForAll("series") Series series) {
        var plain = Series.of(series.first(), series.rule());

        assertThat(plain.occurrences())
                .extracting(each -> each.begins().toLocalTime())
                .containsOnly(series.first().begins().toLocalTime());
    }

    @Provide
    Arbitrary<Series> series() {
        return Combinators.combine(first(), Arbitraries.integers().between(1, 5), end(), Arbitraries.of(0, 1, 2))
                .flatAs((first, every, end, kind) ->
                        exceptions(Series.of(first, rule(first, every, kind, end(first, end)))));
    }

    /** Not before 4 in the morning: the hour that clocks leave out does not exist, and RFC 5545 has no meeting in it. */
    private Arbitrary<Appointment> first() {
        var days = Arbitraries.longs()
                .between(
                        LocalDate.of(2024, 1, 1).toEpochDay(),
                        LocalDate.of(2030, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay)
                .filter(day -> day.getDayOfMonth() <= 28);
        var times = Arbitraries.integers()
                .between(4 * 4, 24 * 4 - 1)
                .map(quarter -> LocalTime.ofSecondOfDay(quarter * 900L));
        var zones = Arbitraries.of(
                        "America/New_York",
                        "America/Phoenix",
                        "America/Los_Angeles",
                        "Europe/Madrid",
                        "Pacific/Honolulu",
                        "Australia/Lord_Howe",
                        "America/St_Johns",
                        "America/Puerto_Rico")
                .map(ZoneId::of);
        return Combinators.combine(days, times, zones)
                .as((day, time, zone) -> meeting(day.atTime(time).toString(), zone));
    }

    private Arbitrary<Integer> end() {
        return Arbitraries.integers().between(-400, 20).filter(end -> end != 0);
    }

    /** Below zero so many days later, above so many times. */
    private static Rule.End end(Appointment first, int end) {
        return end > 0
                ? new Rule.Count(end)
                : new Rule.Until(first.begins().toLocalDate().minusDays(end));
    }

    private static Rule rule(Appointment first, int every, int kind, Rule.End end) {
        var day = first.begins().toLocalDate();
        var weekday = DayOfWeek.from(day);
        var nth = (day.getDayOfMonth() - 1) / 7;
        return switch (kind) {
            case 0 -> new Rule.Weekly(every, weekday, end);
            case 1 -> new Rule.Monthly(every, Rule.Which.values()[nth], weekday, end);
            default ->
                day.plusWeeks(1).getMonth() == day.getMonth()
                        ? new Rule.Monthly(every, Rule.Which.values()[nth], weekday, end)
                        : new Rule.Monthly(every, Rule.Which.LAST, weekday, end);
        };
    }

    private static Arbitrary<Series> exceptions(Series series) {
        var days = Recurrence.days(series.first().begins().toLocalDate(), series.rule());
        return Combinators.combine(
                        Arbitraries.of(days),
                        Arbitraries.of(days),
                        Arbitraries.integers().between(1, 47),
                        Arbitraries.of(true, false))
                .as((off, elsewhere, hours, any) -> {
                    if (!any || days.size() < 2) {
                        return series;
                    }
                    var moved = series.occurrence(elsewhere);
                    return series.without(off)
                            .moving(
                                    elsewhere,
                                    moved.at(
                                            moved.start().plus(Duration.ofHours(hours)),
                                            Duration.ofHours(1),
                                            Instant.EPOCH));
                });
    }
}

package org.commonground.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.commonground.calendar.SampleAppointments.NEW_YORK;
import static org.commonground.calendar.SampleAppointments.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.commonground.calendar.Rule.Count;
import org.commonground.calendar.Rule.Monthly;
import org.commonground.calendar.Rule.Until;
import org.commonground.calendar.Rule.Weekly;
import org.commonground.calendar.Rule.Which;
import org.junit.jupiter.api.Test;

class RecurrenceTests {

    @Test
    void comesEverySecondWeek() {
        assertThat(Recurrence.days(day("2026-12-15"), new Weekly(2, TUESDAY, new Count(3))))
                .containsExactly(day("2026-12-15"), day("2026-12-29"), day("2027-01-12"));
    }

    @Test
    void comesOnTheLastFridayWhetherItIsTheFourthOrTheFifth() {
        assertThat(Recurrence.days(day("2026-10-30"), new Monthly(1, Which.LAST, FRIDAY, new Count(3))))
                .containsExactly(day("2026-10-30"), day("2026-11-27"), day("2026-12-25"));
    }

    @Test
    void comesOnTheFirstMondayEveryQuarterUntilADayThatCounts() {
        assertThat(Recurrence.days(
                        day("2026-01-05"), new Monthly(3, Which.FIRST, MONDAY, new Until(day("2026-07-06")))))
                .containsExactly(day("2026-01-05"), day("2026-04-06"), day("2026-07-06"));
    }

    @Test
    void beginsOnADayOfItsRule() {
        var tuesday = meeting("2026-10-20T18:30", NEW_YORK);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.of(tuesday, new Weekly(1, WEDNESDAY, new Count(3))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.of(tuesday, new Monthly(1, Which.SECOND, TUESDAY, new Count(3))));
    }

    @Test
    void knowsNoExceptionToADayOnWhichNothingIs() {
        var series = Series.of(meeting("2026-10-20T18:30", NEW_YORK), new Weekly(1, TUESDAY, new Count(3)));

        assertThatIllegalArgumentException().isThrownBy(() -> series.without(day("2026-10-21")));
        assertThatIllegalArgumentException().isThrownBy(() -> series.without(day("2026-11-10")));
    }

    @Test
    void movesNothingThatIsCalledOff() {
        var first = meeting("2026-10-20T18:30", NEW_YORK);
        var day = day("2026-10-27");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series(
                        first,
                        new Weekly(1, TUESDAY, new Count(3)),
                        Set.of(day),
                        Map.of(day, first.at(Instant.EPOCH, first.length(), Instant.EPOCH))));
    }

    @Test
    void putsBackWhatWasCalledOffWhenItIsMoved() {
        var first = meeting("2026-10-20T18:30", NEW_YORK);
        var day = day("2026-10-27");
        var series = Series.of(first, new Weekly(1, TUESDAY, new Count(2))).without(day);
        assertThat(series.occurrences()).hasSize(1);

        var elsewhere = first.at(meeting("2026-10-28T08:00", NEW_YORK).start(), first.length(), Instant.EPOCH);

        assertThat(series.moving(day, elsewhere).occurrences()).containsExactly(first, elsewhere);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}

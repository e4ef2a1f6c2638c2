package org.commonground.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.meeting.Convening.refuses;

import java.time.LocalDate;
import org.commonground.calendar.Rule;
import org.junit.jupiter.api.Test;

class RepeatTests {

    private static final LocalDate SECOND_TUESDAY = LocalDate.of(2026, 6, 9);

    @Test
    void offersTheDayOfTheMonthOnWhichAMeetingBegins() {
        assertThat(Repeat.offered(SECOND_TUESDAY))
                .containsExactly(new Repeat.Weekly(1), new Repeat.Weekly(2), new Repeat.Monthly(Rule.Which.SECOND));
    }

    @Test
    void offersTheFourthSuchDayAsTheLastOneTooWhereItIs() {
        assertThat(Repeat.offered(LocalDate.of(2026, 2, 24)))
                .contains(new Repeat.Monthly(Rule.Which.FOURTH), new Repeat.Monthly(Rule.Which.LAST));
        assertThat(Repeat.offered(LocalDate.of(2026, 6, 30)))
                .contains(new Repeat.Monthly(Rule.Which.LAST))
                .doesNotContain(new Repeat.Monthly(Rule.Which.FOURTH));
        assertThat(Repeat.offered(LocalDate.of(2026, 6, 23))).doesNotContain(new Repeat.Monthly(Rule.Which.LAST));
    }

    @Test
    void comesOnTheSameWeekdayOfEachMonth() {
        assertThat(new Repeat.Monthly(Rule.Which.SECOND).days(SECOND_TUESDAY, new Rule.Count(3)))
                .containsExactly(SECOND_TUESDAY, LocalDate.of(2026, 7, 14), LocalDate.of(2026, 8, 11));
    }

    @Test
    void comesUntilADay() {
        assertThat(new Repeat.Weekly(2).days(SECOND_TUESDAY, new Rule.Until(LocalDate.of(2026, 7, 7))))
                .containsExactly(SECOND_TUESDAY, LocalDate.of(2026, 6, 23), LocalDate.of(2026, 7, 7));
    }

    @Test
    void refusesASeriesOfOneAndAnEndlessOne() {
        var weekly = new Repeat.Weekly(1);
        refuses(Refusal.SERIES_LENGTH, () -> weekly.days(SECOND_TUESDAY, new Rule.Count(1)));
        refuses(Refusal.SERIES_LENGTH, () -> weekly.days(SECOND_TUESDAY, new Rule.Count(61)));
        refuses(Refusal.SERIES_LENGTH, () -> weekly.days(SECOND_TUESDAY, new Rule.Until(SECOND_TUESDAY)));
        refuses(Refusal.SERIES_LENGTH, () -> weekly.days(SECOND_TUESDAY, new Rule.Until(LocalDate.MAX)));
    }
}

package org.commonground.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commonground.calendar.Recurrence;
import org.commonground.calendar.Rule;
import org.commonground.shared.Refused;

/** How a meeting comes again, beginning with a day. */
public sealed interface Repeat {

    /** The most meetings that are planned at once. */
    int MOST = 60;

    /** Every so many weeks on the same day. */
    record Weekly(int weeks) implements Repeat {}

    /** Every month on the first, second, third, fourth or last such day of the week. */
    record Monthly(Rule.Which which) implements Repeat {}

    /** What can begin on this day. The fourth Tuesday can be the last one, too. */
    static List<Repeat> offered(LocalDate first) {
        var offered = new ArrayList<Repeat>(List.of(new Weekly(1), new Weekly(2)));
        var nth = (first.getDayOfMonth() - 1) / DayOfWeek.values().length;
        if (nth < Rule.Which.LAST.ordinal()) {
            offered.add(new Monthly(Rule.Which.values()[nth]));
        }
        if (first.plusWeeks(1).getMonth() != first.getMonth()) {
            offered.add(new Monthly(Rule.Which.LAST));
        }
        return List.copyOf(offered);
    }

    /**
     * On which days.
     *
     * @throws Refused for fewer than two or more than {@value #MOST}
     */
    default List<LocalDate> days(LocalDate first, Rule.End end) {
        mustEndInTime(first, end);
        var days = Recurrence.days(first, rule(first.getDayOfWeek(), end));
        if (days.size() < 2 || days.size() > MOST) {
            throw new Refused(Refusal.SERIES_LENGTH);
        }
        return days;
    }

    private static void mustEndInTime(LocalDate first, Rule.End end) {
        var sound = switch (end) {
            case Rule.Count count -> count.occurrences() <= MOST;
            case Rule.Until until -> !until.day().isAfter(first.plusYears(MOST));
        };
        if (!sound) {
            throw new Refused(Refusal.SERIES_LENGTH);
        }
    }

    private Rule rule(DayOfWeek day, Rule.End end) {
        return switch (this) {
            case Weekly weekly -> new Rule.Weekly(weekly.weeks(), day, end);
            case Monthly monthly -> new Rule.Monthly(1, monthly.which(), day, end);
        };
    }
}

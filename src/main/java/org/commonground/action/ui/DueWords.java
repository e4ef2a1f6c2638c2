package org.commonground.action.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A day as one speaks of it: <i>3 days overdue</i>, <i>tomorrow</i>, <i>Friday</i>, and by its date further away. */
final class DueWords {

    private static final int WEEK = 7;

    private DueWords() {}

    static String of(LocalDate due, LocalDate today, Locale reader) {
        var days = (int) ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return I18NProvider.translate(reader, "action.due.overdue", -days);
        }
        return switch (days) {
            case 0 -> I18NProvider.translate(reader, "action.due.today");
            case 1 -> I18NProvider.translate(reader, "action.due.tomorrow");
            default -> I18NProvider.translate(reader, "action.due.by", day(due, today, days, reader));
        };
    }

    private static String day(LocalDate due, LocalDate today, int days, Locale reader) {
        if (days < WEEK) {
            return due.getDayOfWeek().getDisplayName(TextStyle.FULL, reader);
        }
        var form = due.getYear() == today.getYear() ? "action.day" : "action.day.of-year";
        return DateTimeFormatter.ofPattern(I18NProvider.translate(reader, form), reader)
                .format(due);
    }
}

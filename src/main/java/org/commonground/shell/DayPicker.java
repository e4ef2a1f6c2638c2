package org.commonground.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Picks a day in the reader's own words. What is typed and is no day is said at the field and stays there. */
public final class DayPicker extends DatePicker {

    private static final int WEEK = 7;

    public DayPicker(String label) {
        super(label);
        setI18n(words(getLocale()));
    }

    /** Whether what was typed is a day, or nothing was; says so at the field if not. */
    public boolean readable() {
        var readable = !isInputUnparsable();
        setErrorMessage(getTranslation("shell.day.unreadable"));
        setInvalid(!readable);
        return readable;
    }

    private DatePickerI18n words(Locale reader) {
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, reader))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, reader))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, reader))
                .setFirstDayOfWeek(WeekFields.of(reader).getFirstDayOfWeek().getValue() % WEEK)
                .setToday(getTranslation("shell.day.today"))
                .setCancel(getTranslation("shell.cancel"))
                .setBadInputErrorMessage(getTranslation("shell.day.unreadable"));
    }

    /** From Sunday on, as the picker counts them. */
    private static List<String> weekdays(TextStyle style, Locale reader) {
        return IntStream.range(0, WEEK)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, reader))
                .toList();
    }
}

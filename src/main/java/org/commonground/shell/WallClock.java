package org.commonground.shell;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clock on the wall of whoever is looking: the days as their browser counts them, written as they read them. */
@Component
public class WallClock {

    private final Clock clock;

    WallClock(Clock clock) {
        this.clock = clock;
    }

    /** Which day it is where the reader sits. */
    public LocalDate today() {
        return dayOf(clock.instant());
    }

    /** On which day of the reader's this moment lies. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    /** A day as the reader writes it, such as <i>March 1, 2027</i>. */
    public String words(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader().map(UI::getLocale).orElse(Locale.ENGLISH))
                .format(day);
    }

    /** The time of day as the reader writes it, such as <i>10:42 AM</i>. */
    public String time(Instant moment) {
        return written(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), moment);
    }

    /** Day and time, for what does not lie within today. */
    public String dayAndTime(Instant moment) {
        return written(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), moment);
    }

    /** The moment that the reader means by this day and time. */
    public Instant moment(LocalDateTime said) {
        return said.atZone(zone()).toInstant();
    }

    /** Day and time where the reader sits. */
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), zone());
    }

    private String written(DateTimeFormatter how, Instant moment) {
        return how.withLocale(reader().map(UI::getLocale).orElse(Locale.ENGLISH))
                .withZone(zone())
                .format(moment);
    }

    /** Where the reader sits. What the browser said of itself is not trusted to be a time zone; the server's own is the next best guess. */
    public ZoneId zone() {
        try {
            return reader().map(ui -> ui.getPage().getExtendedClientDetails().getTimeZoneId())
                    .map(ZoneId::of)
                    .orElseGet(ZoneId::systemDefault);
        } catch (DateTimeException noSuchZone) {
            return ZoneId.systemDefault();
        }
    }

    private static Optional<UI> reader() {
        return Optional.ofNullable(UI.getCurrent());
    }
}

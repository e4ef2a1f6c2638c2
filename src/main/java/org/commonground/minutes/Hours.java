package org.commonground.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import org.commonground.meeting.Meeting;

/**
 * The times of a meeting by its own clock, wherever they are read: on the page and in every file they are the same.
 *
 * @param day on which it was held; what lies on another one is said with its day
 */
public record Hours(ZoneId zone, LocalDate day, Locale language) {

    public static Hours of(Meeting meeting, Locale language) {
        return new Hours(meeting.zone(), meeting.heldOn(), language);
    }

    /** Such as <i>10:42 AM</i>. */
    public String time(Instant at) {
        var time = plain(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language)
                .format(at.atZone(zone)));
        return dayOf(at).equals(day) ? time : words(dayOf(at)) + ", " + time;
    }

    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** Such as <i>March 1, 2027</i>. */
    public String words(LocalDate date) {
        return plain(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(date));
    }

    /** Whose clock it is, such as <i>Eastern Time (America/New_York)</i>. */
    public String clock() {
        return zone.getDisplayName(TextStyle.FULL, language) + " (" + zone.getId() + ")";
    }

    private static String plain(String words) {
        return words.replace('\u202f', ' ');
    }
}

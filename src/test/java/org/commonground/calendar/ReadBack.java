package org.commonground.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/** A calendar file as a program that knows nothing of us reads it. */
record ReadBack(String text, Calendar calendar) {

    static ReadBack of(String text) {
        try {
            return new ReadBack(text, new CalendarBuilder().build(new StringReader(text)));
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    List<VEvent> events() {
        return calendar.getComponents(Component.VEVENT);
    }

    VEvent event() {
        var events = events();
        if (events.size() != 1) {
            throw new AssertionError(text);
        }
        return events.getFirst();
    }

    String value(String property) {
        return value(event(), property);
    }

    static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).map(Property::getValue).orElse("");
    }

    List<VTimeZone> zones() {
        return calendar.getComponents(Component.VTIMEZONE);
    }

    /** Physical lines as they go over the wire. */
    List<String> lines() {
        return List.of(text.split("\r\n"));
    }

    int longestLineInOctets() {
        return lines().stream()
                .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElseThrow();
    }

    /** When it begins, by the definition of the zone that stands in the file itself and not by what we know of zones. */
    Instant begins(VEvent event) {
        return instant(event.<ZonedDateTime>getStartDate().orElseThrow().getDate());
    }

    Instant begins() {
        return begins(event());
    }

    Instant ends() {
        return instant(event().<Temporal>getEndDate().orElseThrow().getDate());
    }

    /** Every beginning of a series, whereby exceptions take the place of what they are exceptions to. */
    List<Instant> occurrences() {
        var window = new Period<ZonedDateTime>(
                LocalDate.of(2020, 1, 1).atStartOfDay(ZoneId.of("UTC")), Duration.ofDays(40L * 365));
        var begins = new TreeMap<Instant, Instant>();
        for (var event : events()) {
            var moved = event.<Property>getProperty(Property.RECURRENCE_ID);
            if (moved.isEmpty()) {
                event.<ZonedDateTime>calculateRecurrenceSet(window)
                        .forEach(each -> begins.put(instant(each.getStart()), instant(each.getStart())));
            }
        }
        for (var event : events()) {
            event.<RecurrenceId<ZonedDateTime>>getProperty(Property.RECURRENCE_ID)
                    .ifPresent(moved -> {
                        if (begins.remove(instant(moved.getDate())) == null) {
                            throw new AssertionError("an exception to nothing: " + moved);
                        }
                        begins.put(begins(event), begins(event));
                    });
        }
        return List.copyOf(begins.keySet());
    }

    List<String> zoneNames() {
        return zones().stream()
                .map(zone -> zone.<Property>getRequiredProperty(Property.TZID).getValue())
                .toList();
    }

    /** What the definition of a zone says about a moment. */
    static ZoneOffset offset(VTimeZone zone, Instant moment) {
        return Objects.requireNonNull(
                        zone.getApplicableObservance(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC)), zone.toString())
                .<TzOffsetTo>getRequiredProperty(Property.TZOFFSETTO)
                .getOffset();
    }

    private static Instant instant(Temporal moment) {
        return switch (moment) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime exact -> exact.toInstant();
            case Instant instant -> instant;
            default -> throw new AssertionError(moment);
        };
    }
}

package org.commonground.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * Writes appointments and series as iCalendar text (RFC 5545), for download, for mail (RFC 5546) and as a feed. Times are written
 * by the clock on the wall, with the definition of every zone that is used; lines are at most 75 octets long and end in CRLF.
 */
@Component
public class CalendarFiles {

    private static final ProdId PRODUCT = new ProdId("-//Common Ground//Calendar//EN");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Clock clock;
    private final Zones zones = new Zones();

    public CalendarFiles(Clock clock) {
        this.clock = clock;
    }

    /** For downloading: {@code METHOD:PUBLISH}, addressed to nobody. An entry that is called off says so. */
    public String publication(Entry entry) {
        return written(ImmutableMethod.PUBLISH, List.of(entry), Optional.empty());
    }

    /**
     * For mailing: {@code METHOD:REQUEST}. The first, and with a higher sequence every later state of the same entry. RFC 5546 wants
     * somebody to be asked; that is the one reader of this mail, and no other.
     *
     * @param to the mail address of the one reader
     * @throws IllegalArgumentException for what is called off
     */
    public String invitation(Entry entry, String to) {
        must(!isCancelled(entry), "what is called off invites nobody");
        return written(ImmutableMethod.REQUEST, List.of(entry), Optional.of(to));
    }

    /**
     * For mailing that an entry does not take place: {@code METHOD:CANCEL}.
     *
     * @param to the mail address of the one reader
     * @throws IllegalArgumentException unless it is {@link Appointment#cancelled called off}
     */
    public String cancellation(Entry entry, String to) {
        must(isCancelled(entry), "only what is called off is cancelled");
        return written(ImmutableMethod.CANCEL, List.of(entry), Optional.of(to));
    }

    /**
     * A calendar to subscribe to: no method, and a hint to ask again every hour. The same entries make the same text at any time.
     *
     * @param name what readers' programs may call it
     */
    public String feed(String name, List<? extends Entry> entries) {
        var calendar = calendar(List.copyOf(entries), entry -> events(entry, Optional.empty()));
        calendar.add(new XProperty("NAME", line(name)));
        calendar.add(new XProperty("X-WR-CALNAME", line(name)));
        calendar.add(new XProperty("REFRESH-INTERVAL", new ParameterList(List.of(Value.DURATION)), "PT1H"));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        return Lines.folded(calendar.toString());
    }

    private String written(Method method, List<Entry> entries, Optional<String> to) {
        var now = clock.instant();
        var calendar =
                calendar(entries, entry -> events(entry, Optional.of(now)).map(event -> addressed(event, entry, to)));
        calendar.add(method);
        return Lines.folded(calendar.toString());
    }

    private Calendar calendar(List<Entry> entries, Function<Entry, Stream<VEvent>> events) {
        var components = new ComponentList<CalendarComponent>(Stream.concat(
                        entries.stream()
                                .flatMap(CalendarFiles::zonesOf)
                                .distinct()
                                .flatMap(zone -> zones.definition(zone).stream()),
                        entries.stream().flatMap(events))
                .map(CalendarComponent.class::cast)
                .toList());
        return new Calendar(new PropertyList(List.of(PRODUCT, ImmutableVersion.VERSION_2_0)), components);
    }

    private static Stream<ZoneId> zonesOf(Entry entry) {
        return switch (entry) {
            case Appointment one -> Stream.of(one.zone());
            case Series series ->
                Stream.concat(
                        Stream.of(series.first().zone()),
                        series.moved().values().stream().map(Appointment::zone));
        };
    }

    private Stream<VEvent> events(Entry entry, Optional<Instant> written) {
        return switch (entry) {
            case Appointment one -> Stream.of(event(one, written));
            case Series series when isCancelled(series) -> Stream.of(event(series.first(), written));
            case Series series -> Stream.concat(Stream.of(master(series, written)), exceptions(series, written));
        };
    }

    private VEvent master(Series series, Optional<Instant> written) {
        var event = event(series.first(), zones::written, written);
        event.add(new RRule<ZonedDateTime>(recur(series)));
        series.calledOff().forEach(day -> event.add(exDate(series.planned(day))));
        return event;
    }

    private Stream<VEvent> exceptions(Series series, Optional<Instant> written) {
        return series.moved().entrySet().stream().map(moved -> {
            var event = event(moved.getValue(), written);
            event.add(new RecurrenceId<>(zones.written(series.planned(moved.getKey()))));
            return event;
        });
    }

    private ExDate<ZonedDateTime> exDate(ZonedDateTime planned) {
        return zones.definition(planned.getZone()).isPresent()
                ? new ExDate<>(
                        new ParameterList(List.of(new TzId(planned.getZone().getId()))), LOCAL.format(planned))
                : new ExDate<>(UTC.format(planned));
    }

    /** At the hour that the clock shows twice, by UTC: calendars would take the first of the two. */
    private VEvent event(Appointment one, Optional<Instant> written) {
        var ends = one.begins().plus(one.length());
        var twice = Zones.isShownTwice(one.begins()) || Zones.isShownTwice(ends);
        return event(one, twice ? ZonedDateTime::toInstant : zones::written, written);
    }

    private VEvent event(Appointment one, Function<ZonedDateTime, Temporal> clock, Optional<Instant> written) {
        var event = new VEvent(false);
        event.add(new Uid(one.uid()));
        event.add(new DtStamp(written.orElse(one.lastModified())));
        event.add(new Sequence(one.sequence()));
        event.add(new DtStart<>(clock.apply(one.begins())));
        event.add(new DtEnd<>(clock.apply(one.begins().plus(one.length()))));
        event.add(new Summary(line(one.title())));
        if (!one.description().isBlank()) {
            event.add(new Description(text(one.description())));
        }
        if (!one.place().isBlank()) {
            event.add(new Location(line(one.place())));
        }
        one.link().ifPresent(link -> event.add(new Url(link)));
        event.add(new LastModified(one.lastModified()));
        event.add(
                one.status() == Appointment.Status.CANCELLED
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private static VEvent addressed(VEvent event, Entry entry, Optional<String> to) {
        var organiser = first(entry).organiser();
        event.add(new Organizer(new ParameterList(List.of(new Cn(line(organiser.name())))), organiser.address()));
        to.ifPresent(address -> event.add(new Attendee(
                new ParameterList(List.of(Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION)), MailLink.to(address))));
        return event;
    }

    private static String recur(Series series) {
        return switch (series.rule()) {
                    case Rule.Weekly weekly ->
                        "FREQ=WEEKLY;INTERVAL=%d;BYDAY=%s"
                                .formatted(weekly.everyWeeks(), WeekDay.getWeekDay(weekly.day()));
                    case Rule.Monthly monthly ->
                        "FREQ=MONTHLY;INTERVAL=%d;BYDAY=%d%s"
                                .formatted(
                                        monthly.everyMonths(),
                                        monthly.which().ordinalInMonth(),
                                        WeekDay.getWeekDay(monthly.day()));
                }
                + switch (series.rule().end()) {
                    case Rule.Count count -> ";COUNT=" + count.occurrences();
                    // RFC 5545, 3.3.10: in UTC where the beginning has a zone.
                    case Rule.Until until ->
                        ";UNTIL="
                                + UTC.format(until.day()
                                        .atTime(END_OF_DAY)
                                        .atZone(series.first().zone()));
                };
    }

    private static boolean isCancelled(Entry entry) {
        return first(entry).status() == Appointment.Status.CANCELLED;
    }

    private static Appointment first(Entry entry) {
        return switch (entry) {
            case Appointment one -> one;
            case Series series -> series.first();
        };
    }

    /** Without control characters, which no content line may hold, but with its line breaks. */
    private static String text(String words) {
        return words.lines()
                .map(CalendarFiles::line)
                .reduce((one, next) -> one + "\n" + next)
                .orElse("");
    }

    private static String line(String words) {
        return words.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static void must(boolean so, String what) {
        if (!so) {
            throw new IllegalArgumentException(what);
        }
    }
}

package org.commonground.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.commonground.calendar.SampleAppointments.NEW_YORK;
import static org.commonground.calendar.SampleAppointments.meeting;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.property.Method;
import org.commonground.shared.HandClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFilesTests {

    private static final String READER = "ada@example.org";

    private final HandClock clock = new HandClock();
    private final CalendarFiles files = new CalendarFiles(clock);

    @ParameterizedTest
    @CsvSource({
        "2027-11-07T05:30:00Z, the first 1:30",
        "2027-11-07T06:30:00Z, the second 1:30",
        "2027-11-07T04:30:00Z, ends at the second 1:00",
        "2027-11-07T03:00:00Z, before",
        "2027-11-07T07:00:00Z, after",
        "2027-03-14T06:30:00Z, over the hour that is left out"
    })
    void keepAnHourThatTheClockShowsTwice(Instant begins, String which) {
        var night = meeting("2027-11-07T12:00", NEW_YORK);
        var read = ReadBack.of(files.publication(new Appointment(
                night.uid(),
                night.sequence(),
                night.title(),
                night.description(),
                night.place(),
                night.link(),
                begins,
                NEW_YORK,
                night.length(),
                night.organiser(),
                night.status(),
                night.lastModified())));

        assertThat(read.begins()).as(which).isEqualTo(begins);
        assertThat(read.ends()).as(which).isEqualTo(begins.plus(night.length()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ada.b+c@example.org;  mailto:ada.b+c@example.org
            50%off@example.org;  mailto:50%25off@example.org
            a|b@example.org;  mailto:a%7Cb@example.org
            a^b@example.org;  mailto:a%5Eb@example.org
            a?b=c@example.org;  mailto:a%3Fb%3Dc@example.org
            a#b@example.org;  mailto:a%23b@example.org
            a/b&c@example.org;  mailto:a%2Fb%26c@example.org
            `{}`@example.org;  mailto:%60%7B%7D%60@example.org
            """)
    void inviteWhoeverHasAnAddress(String address, String link) {
        var read = ReadBack.of(files.invitation(meeting(), address));

        assertThat(read.value(Property.ATTENDEE)).isEqualTo(link);
        assertThat(URI.create(link).getSchemeSpecificPart()).isEqualTo(address);
    }

    @Test
    void holdWhatEveryReaderNeeds() {
        var read = ReadBack.of(files.publication(meeting()));

        assertThat(read.calendar().validate().hasErrors()).isFalse();
        assertThat(read.calendar()
                        .<Property>getProperty(Property.VERSION)
                        .orElseThrow()
                        .getValue())
                .isEqualTo("2.0");
        assertThat(read.calendar()
                        .<Property>getProperty(Property.PRODID)
                        .orElseThrow()
                        .getValue())
                .isEqualTo("-//Common Ground//Calendar//EN");
        assertThat(read.value(Property.UID)).isEqualTo("meeting-1@river-valley.example");
        assertThat(read.value(Property.SUMMARY)).isEqualTo("Steering committee");
        assertThat(read.value(Property.LOCATION)).isEqualTo("Library, room 2");
        assertThat(read.value(Property.URL)).isEqualTo("https://river-valley.example/meetings/1");
        assertThat(read.value(Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(read.value(Property.DTSTAMP)).isEqualTo("20261124T100000Z");
        assertThat(read.value(Property.LAST_MODIFIED)).isEqualTo("20261001T090000Z");
        assertThat(read.lines())
                .contains(
                        "DTSTART;TZID=America/New_York:20261020T183000",
                        "DTEND;TZID=America/New_York:20261020T200000",
                        "ORGANIZER;CN=River Valley:mailto:notices@river-valley.example");
    }

    @Test
    void tellNoCalendarWhoTakesPart() {
        assertThat(files.publication(meeting())).doesNotContain("ATTENDEE");
        assertThat(files.feed("River Valley", List.of(meeting()))).doesNotContain("ATTENDEE", "ORGANIZER");
        assertThat(ReadBack.of(files.invitation(meeting(), READER)).event().<Property>getProperties(Property.ATTENDEE))
                .extracting(Property::getValue)
                .containsExactly("mailto:" + READER);
    }

    @Test
    void keepTheUidAndRaiseTheSequenceFromInvitationToCancellation() {
        var later = Instant.parse("2026-11-01T12:00:00Z");
        var moved = meeting().at(Instant.parse("2026-11-17T23:30:00Z"), Duration.ofHours(1), later);
        var renamed = moved.saying("Steering committee, again", "", "", Optional.empty(), later);
        var over = renamed.cancelled(later);

        var letters = List.of(
                ReadBack.of(files.invitation(meeting(), READER)),
                ReadBack.of(files.invitation(moved, READER)),
                ReadBack.of(files.invitation(renamed, READER)),
                ReadBack.of(files.cancellation(over, READER)));

        assertThat(letters)
                .extracting(each -> each.value(Property.UID))
                .containsOnly(meeting().uid());
        assertThat(letters).extracting(each -> each.value(Property.SEQUENCE)).containsExactly("0", "1", "2", "3");
        assertThat(letters)
                .extracting(each -> each.calendar()
                        .<Method>getProperty(Property.METHOD)
                        .orElseThrow()
                        .getValue())
                .containsExactly("REQUEST", "REQUEST", "REQUEST", "CANCEL");
        assertThat(letters)
                .extracting(each -> each.value(Property.STATUS))
                .containsExactly("CONFIRMED", "CONFIRMED", "CONFIRMED", "CANCELLED");
        assertThat(letters).allSatisfy(each -> {
            assertThat(each.calendar().validate().hasErrors()).isFalse();
            assertThat(each.event().getProperties(Property.ORGANIZER)).hasSize(1);
        });
        assertThat(letters.get(2).event().getProperties(Property.DESCRIPTION, Property.LOCATION, Property.URL))
                .isEmpty();
    }

    @Test
    void inviteNobodyToWhatIsCalledOffAndCancelNothingElse() {
        var over = meeting().cancelled(Instant.EPOCH);

        assertThatIllegalArgumentException().isThrownBy(() -> files.invitation(over, READER));
        assertThatIllegalArgumentException().isThrownBy(() -> files.cancellation(meeting(), READER));
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-10-27T18:30, -04:00, 2026-11-03T18:30, -05:00",
        "America/Phoenix,  2026-10-27T18:30, -07:00, 2026-11-03T18:30, -07:00",
        "Europe/Madrid,    2026-10-20T09:00, +02:00, 2026-10-27T09:00, +01:00"
    })
    void keepTheTimeOnTheWallWhenClocksChange(
            ZoneId zone, String before, ZoneOffset offsetBefore, String after, ZoneOffset offsetAfter) {
        var begins = meeting(before, zone);
        var series = Series.of(begins, new Rule.Weekly(1, begins.begins().getDayOfWeek(), new Rule.Count(2)));

        var read = ReadBack.of(files.publication(series));

        assertThat(read.occurrences())
                .containsExactly(begins.start(), meeting(after, zone).start());
        var definition = read.zones();
        assertThat(definition).hasSize(1);
        assertThat(read.zoneNames()).containsExactly(zone.getId());
        assertThat(ReadBack.offset(definition.getFirst(), begins.start())).isEqualTo(offsetBefore);
        assertThat(ReadBack.offset(definition.getFirst(), meeting(after, zone).start()))
                .isEqualTo(offsetAfter);
    }

    @Test
    void defineEachZoneOnceAndNoneForUniversalTime() {
        var madrid = meeting("2026-10-20T09:00", ZoneId.of("Europe/Madrid"));
        var universal = meeting("2026-10-20T09:00", ZoneId.of("UTC"));

        var read = ReadBack.of(files.feed("All", List.of(meeting(), meeting(), madrid, universal)));

        assertThat(read.zoneNames()).containsExactly("America/New_York", "Europe/Madrid");
        assertThat(read.lines()).contains("DTSTART:20261020T090000Z").noneMatch(line -> line.startsWith("TZURL"));
    }

    @Test
    void escapeWhatHasAMeaningInCalendars() {
        var title = "Budget; rooms, keys \\ and\r\nBEGIN:VALARM";
        var description = "One, two;\nthree\n\nBEGIN:VEVENT\r\nthe end: \\n \u0007";
        var awkward =
                meeting().saying(title, description, "Hall A, \"upstairs\"; left", Optional.empty(), clock.instant());

        var read = ReadBack.of(files.publication(awkward));

        assertThat(read.events()).hasSize(1);
        assertThat(read.value(Property.SUMMARY)).isEqualTo("Budget; rooms, keys \\ and BEGIN:VALARM");
        assertThat(read.value(Property.DESCRIPTION)).isEqualTo("One, two;\nthree\n\nBEGIN:VEVENT\nthe end: \\n");
        assertThat(read.value(Property.LOCATION)).isEqualTo("Hall A, \"upstairs\"; left");
        assertThat(read.text()).contains("SUMMARY:Budget\\; rooms\\, keys \\\\ and BEGIN:VALARM\r\n");
    }

    @Test
    void foldLongLinesWithinOctetsAndNeverWithinACharacter() {
        var long1 = "ñandú 🕊️ ".repeat(40).strip();
        var organiser = new Organiser("Coalición \"Río\"; año, " + "ñ".repeat(60), URI.create("mailto:a@b.example"));
        var begun = meeting();
        var wide = new Appointment(
                begun.uid(),
                0,
                long1,
                long1 + "\n" + "😀".repeat(100),
                "",
                begun.link(),
                begun.start(),
                NEW_YORK,
                begun.length(),
                organiser,
                Appointment.Status.CONFIRMED,
                begun.lastModified());

        var read = ReadBack.of(files.invitation(wide, READER));

        assertThat(read.longestLineInOctets()).isLessThanOrEqualTo(75).isGreaterThan(70);
        assertThat(read.value(Property.SUMMARY)).isEqualTo(long1);
        assertThat(read.value(Property.DESCRIPTION)).isEqualTo(long1 + "\n" + "😀".repeat(100));
        assertThat(read.event()
                        .<Property>getProperty(Property.ORGANIZER)
                        .orElseThrow()
                        .<Parameter>getParameter(Parameter.CN)
                        .orElseThrow()
                        .getValue())
                .isEqualTo(organiser.name());
    }

    @Test
    void endEveryLineInCrLfAndNoOther() {
        var text = files.publication(meeting());

        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @Test
    void sayWhatBecameOfOneOccurrence() {
        var first = meeting("2026-10-20T18:30", NEW_YORK);
        var tuesdays =
                Series.of(first, new Rule.Weekly(1, DayOfWeek.TUESDAY, new Rule.Until(LocalDate.of(2026, 11, 24))));
        var third = LocalDate.of(2026, 11, 3);
        var wednesday = tuesdays.occurrence(third)
                .at(meeting("2026-11-04T17:00", NEW_YORK).start(), Duration.ofHours(2), clock.instant());
        var series = tuesdays.without(LocalDate.of(2026, 10, 27)).moving(third, wednesday);

        var read = ReadBack.of(files.publication(series));

        assertThat(read.calendar().validate().hasErrors()).isFalse();
        assertThat(read.lines())
                .contains(
                        "RRULE:FREQ=WEEKLY;UNTIL=20261125T045959Z;INTERVAL=1;BYDAY=TU",
                        "EXDATE;TZID=America/New_York:20261027T183000",
                        "RECURRENCE-ID;TZID=America/New_York:20261103T183000",
                        "DTSTART;TZID=America/New_York:20261104T170000");
        assertThat(read.occurrences())
                .containsExactly(
                        first.start(),
                        wednesday.start(),
                        meeting("2026-11-10T18:30", NEW_YORK).start(),
                        meeting("2026-11-17T18:30", NEW_YORK).start(),
                        meeting("2026-11-24T18:30", NEW_YORK).start())
                .isEqualTo(series.occurrences().stream().map(Appointment::start).toList());
        assertThat(read.events())
                .extracting(event -> ReadBack.value(event, Property.UID))
                .containsOnly(first.uid());
        assertThat(read.events())
                .extracting(event -> ReadBack.value(event, Property.SEQUENCE))
                .containsExactly("0", "1");
    }

    @Test
    void cancelASeriesAsAWhole() {
        var first = meeting();
        var series = Series.of(first, new Rule.Monthly(1, Rule.Which.THIRD, DayOfWeek.TUESDAY, new Rule.Count(4)));

        var read = ReadBack.of(files.cancellation(series.cancelled(clock.instant()), READER));

        assertThat(read.calendar().validate().hasErrors()).isFalse();
        assertThat(read.value(Property.SEQUENCE)).isEqualTo("1");
        assertThat(read.value(Property.RECURRENCE_ID)).isEmpty();
    }

    @Test
    void feedWithoutMethodAndAskToComeAgain() {
        var text = files.feed(
                "River Valley",
                List.of(meeting(), meeting("2026-11-20T18:30", NEW_YORK).cancelled(clock.instant())));
        var read = ReadBack.of(text);

        assertThat(read.calendar().<Property>getProperty(Property.METHOD)).isEmpty();
        assertThat(read.lines())
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H", "X-WR-CALNAME:River Valley");
        assertThat(read.events())
                .extracting(event -> ReadBack.value(event, Property.STATUS))
                .containsExactly("CONFIRMED", "CANCELLED");
        assertThat(read.calendar().getComponents(Component.VEVENT)).hasSize(2);

        clock.forward(Duration.ofDays(1));
        assertThat(files.feed(
                        "River Valley",
                        List.of(
                                meeting(),
                                meeting("2026-11-20T18:30", NEW_YORK)
                                        .cancelled(clock.instant().minus(Duration.ofDays(1))))))
                .isEqualTo(text);
    }

    @Test
    void feedNothingAsAnEmptyCalendar() {
        assertThat(ReadBack.of(files.feed("Nothing yet", List.of())).events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void refuseAnAppointmentWithoutUid(String uid) {
        var begun = meeting();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Appointment(
                        uid,
                        0,
                        "",
                        "",
                        "",
                        Optional.empty(),
                        begun.start(),
                        NEW_YORK,
                        begun.length(),
                        begun.organiser(),
                        Appointment.Status.CONFIRMED,
                        begun.lastModified()));
    }
}

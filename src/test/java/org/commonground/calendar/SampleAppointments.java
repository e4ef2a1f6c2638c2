package org.commonground.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Meetings of an invented collaborative. */
public final class SampleAppointments {

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final Instant WRITTEN = Instant.parse("2026-10-01T09:00:00Z");

    private SampleAppointments() {}

    /** An hour and a half, by the clock on the wall there. */
    public static Appointment meeting(String begins, ZoneId zone) {
        return new Appointment(
                "meeting-1@river-valley.example",
                0,
                "Steering committee",
                "Agenda and minutes are behind the link.",
                "Library, room 2",
                Optional.of(URI.create("https://river-valley.example/meetings/1")),
                LocalDateTime.parse(begins).atZone(zone).toInstant(),
                zone,
                Duration.ofMinutes(90),
                new Organiser("River Valley", URI.create("mailto:notices@river-valley.example")),
                Appointment.Status.CONFIRMED,
                WRITTEN);
    }

    public static Appointment invitation() {
        return meeting();
    }

    static Appointment meeting() {
        return meeting("2026-10-20T18:30", NEW_YORK);
    }
}

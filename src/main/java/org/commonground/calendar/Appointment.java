package org.commonground.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Something that takes place once, as a calendar keeps it. It names nobody but the organiser: who takes part is not told to
 * calendars.
 *
 * @param uid the same through every change; unique in the world, such as an identifier with our host after an @
 * @param sequence 0 at first, and one more with every change that people must hear of
 * @param description plain text, may have several lines; empty for none
 * @param place plain text; empty for none
 * @param link where in the product it is
 * @param zone whose clocks on the wall it goes by
 * @param length more than nothing, in whole seconds
 */
public record Appointment(
        String uid,
        int sequence,
        String title,
        String description,
        String place,
        Optional<URI> link,
        Instant start,
        ZoneId zone,
        Duration length,
        Organiser organiser,
        Status status,
        Instant lastModified)
        implements Entry {

    /** Whether it takes place. */
    public enum Status {
        CONFIRMED,
        CANCELLED
    }

    public Appointment {
        if (uid.isBlank()) {
            throw new IllegalArgumentException("an appointment has a uid");
        }
        if (sequence < 0) {
            throw new IllegalArgumentException("a sequence begins at 0");
        }
        if (!length.isPositive() || length.getNano() != 0) {
            throw new IllegalArgumentException("an appointment takes whole seconds: " + length);
        }
    }

    /** When it begins, by the clock on the wall. */
    public ZonedDateTime begins() {
        return start.atZone(zone);
    }

    /** The same with other words. */
    public Appointment saying(
            String newTitle, String newDescription, String newPlace, Optional<URI> newLink, Instant now) {
        return new Appointment(
                uid,
                sequence + 1,
                newTitle,
                newDescription,
                newPlace,
                newLink,
                start,
                zone,
                length,
                organiser,
                status,
                now);
    }

    /** The same at another time. */
    public Appointment at(Instant newStart, Duration newLength, Instant now) {
        return new Appointment(
                uid, sequence + 1, title, description, place, link, newStart, zone, newLength, organiser, status, now);
    }

    /** The same, called off. */
    public Appointment cancelled(Instant now) {
        return new Appointment(
                uid,
                sequence + 1,
                title,
                description,
                place,
                link,
                start,
                zone,
                length,
                organiser,
                Status.CANCELLED,
                now);
    }

    /** One of a series: as this one, but beginning then. */
    Appointment on(ZonedDateTime begins) {
        return new Appointment(
                uid,
                sequence,
                title,
                description,
                place,
                link,
                begins.toInstant(),
                zone,
                length,
                organiser,
                status,
                lastModified);
    }
}

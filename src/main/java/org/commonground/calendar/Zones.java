package org.commonground.calendar;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Optional;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VTimeZone;

/** What a calendar program has to know of a zone, so that it never has to guess: its VTIMEZONE. Read from the library's own jar. */
final class Zones {

    private final TimeZoneRegistry registry =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    /** Empty for UTC, which needs none, and for a zone so new that the library does not know it. */
    Optional<VTimeZone> definition(ZoneId zone) {
        return Optional.of(zone)
                .filter(each -> !each.getRules().equals(ZoneOffset.UTC.getRules()))
                .map(each -> registry.getTimeZone(each.getId()))
                .filter(found -> found.getID().equals(zone.getId()))
                .map(found -> withoutAddress(found.getVTimeZone().copy()));
    }

    /** The time as it is written: by the clock on the wall where that can be defined, and in UTC elsewhere. */
    Temporal written(ZonedDateTime moment) {
        return definition(moment.getZone()).isPresent() ? moment : moment.toInstant();
    }

    /** Whether the clock on the wall shows this time twice, as in the night in which it is put back. */
    static boolean isShownTwice(ZonedDateTime moment) {
        return moment.getZone()
                        .getRules()
                        .getValidOffsets(moment.toLocalDateTime())
                        .size()
                > 1;
    }

    /** The definitions name a place on the Internet where they would be kept up to date; nobody needs to ask there. */
    private static VTimeZone withoutAddress(VTimeZone zone) {
        zone.removeAll(Property.TZURL);
        return zone;
    }
}

package org.commonground.meeting;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * What changing one meeting of a series does to those that follow: as many days earlier or later, and the same time by the clock on the
 * wall.
 */
record Shift(long days, LocalTime time, ZoneId zone) {

    static Shift between(Meeting before, Meeting after) {
        var from = before.startsAt().atZone(before.zone()).toLocalDate();
        var to = after.startsAt().atZone(after.zone());
        return new Shift(ChronoUnit.DAYS.between(from, to.toLocalDate()), to.toLocalTime(), after.zone());
    }

    /** @param changed what else is said of all of them is taken from this one */
    Meeting of(Meeting following, Meeting changed) {
        var day = following.startsAt().atZone(following.zone()).toLocalDate().plusDays(days);
        return following.planned(
                changed.heading(),
                day.atTime(time).atZone(zone).toInstant(),
                zone,
                changed.minutes(),
                changed.place(),
                changed.link());
    }
}

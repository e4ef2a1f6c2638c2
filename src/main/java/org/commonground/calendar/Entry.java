package org.commonground.calendar;

/** What stands in a calendar: one appointment, or a series of them. */
public sealed interface Entry permits Appointment, Series {

    /** By what every calendar knows it, for as long as it exists. */
    String uid();
}

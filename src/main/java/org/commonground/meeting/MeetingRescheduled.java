package org.commonground.meeting;

/** Something about a meeting is otherwise that calendars show. */
record MeetingRescheduled(MeetingId meeting) {}

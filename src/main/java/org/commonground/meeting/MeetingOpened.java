package org.commonground.meeting;

/** A meeting is in session from now on. */
public record MeetingOpened(MeetingId meeting) {}

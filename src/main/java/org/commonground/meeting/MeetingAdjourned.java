package org.commonground.meeting;

/** A meeting is over. */
public record MeetingAdjourned(MeetingId meeting) {}

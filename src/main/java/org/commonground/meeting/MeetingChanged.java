package org.commonground.meeting;

/** A meeting was planned, published, moved or cancelled, or has come to another stage. */
public record MeetingChanged(MeetingId meeting) {}

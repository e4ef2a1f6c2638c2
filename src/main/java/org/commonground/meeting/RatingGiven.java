package org.commonground.meeting;

/** Somebody has rated a meeting. Nobody hears who. */
public record RatingGiven(MeetingId meeting) {}

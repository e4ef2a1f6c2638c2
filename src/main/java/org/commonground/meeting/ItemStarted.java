package org.commonground.meeting;

/** The meeting has come to an item. */
public record ItemStarted(ItemId item, MeetingId meeting) {}

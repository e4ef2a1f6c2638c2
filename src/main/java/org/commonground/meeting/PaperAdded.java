package org.commonground.meeting;

/** There is something new to read for an item. */
public record PaperAdded(PaperId paper, ItemId item, MeetingId meeting) {}

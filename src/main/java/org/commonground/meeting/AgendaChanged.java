package org.commonground.meeting;

/** Something on the agenda of a meeting is new: an item, its order, its state, its motions. */
public record AgendaChanged(MeetingId meeting) {}

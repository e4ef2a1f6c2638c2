package org.commonground.minutes;

import org.commonground.meeting.MeetingId;

/** The minutes of a meeting have come further, or somebody said something to them. */
public record MinutesChanged(MeetingId meeting) {}

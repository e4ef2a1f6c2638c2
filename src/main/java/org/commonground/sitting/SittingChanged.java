package org.commonground.sitting;

import org.commonground.meeting.MeetingId;

/** Something that the room of a meeting shows has changed, other than its chat. */
public record SittingChanged(MeetingId meeting) {}

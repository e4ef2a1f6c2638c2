package org.commonground.minutes;

import org.commonground.meeting.MeetingId;

/** Chair and secretary have both signed the minutes of a meeting. */
public record MinutesLocked(MeetingId meeting) {}

package org.commonground.sitting;

import org.commonground.meeting.MeetingId;

/** The roll of a meeting has changed by one line. */
public record AttendanceDeclared(MeetingId meeting, AttendanceId attendance) {}

package org.commonground.sitting;

import org.commonground.meeting.MeetingId;

/** A line was said in the chat of a meeting, or lines were taken away. */
public record ChatChanged(MeetingId meeting) {}

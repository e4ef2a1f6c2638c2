package org.commonground.sitting;

import java.time.Instant;
import org.commonground.meeting.MeetingId;

/** Members alone are in the room from now on. */
public record ClosedSessionBegan(MeetingId meeting, Instant at) {}

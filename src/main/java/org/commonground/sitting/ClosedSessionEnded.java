package org.commonground.sitting;

import java.time.Instant;
import org.commonground.meeting.MeetingId;

/** Everybody may come back into the room. */
public record ClosedSessionEnded(MeetingId meeting, Instant at) {}

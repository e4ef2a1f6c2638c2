package org.commonground.sitting;

import java.time.Instant;
import org.commonground.meeting.MeetingId;

/** Too few are present from now on. */
public record QuorumLost(MeetingId meeting, Instant at) {}

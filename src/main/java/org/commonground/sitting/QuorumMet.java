package org.commonground.sitting;

import java.time.Instant;
import org.commonground.meeting.MeetingId;

/** Enough are present for business from now on. */
public record QuorumMet(MeetingId meeting, Instant at) {}

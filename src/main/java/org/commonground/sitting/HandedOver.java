package org.commonground.sitting;

import org.commonground.meeting.MeetingId;

/** A marker of a meeting went to somebody. */
public record HandedOver(MeetingId meeting, Handover handover) {}

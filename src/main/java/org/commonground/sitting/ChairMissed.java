package org.commonground.sitting;

import org.commonground.meeting.MeetingId;

/** Whoever presides has been away from the page for so long that somebody else may take the chair. */
public record ChairMissed(MeetingId meeting) {}

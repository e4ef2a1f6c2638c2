package org.commonground.minutes;

import org.commonground.meeting.MeetingId;

/** A passage was begun or thrown away, or is for others than before. Not its text. */
public record PassageChanged(PassageId passage, MeetingId meeting) {}

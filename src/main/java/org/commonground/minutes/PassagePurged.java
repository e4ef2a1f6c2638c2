package org.commonground.minutes;

import org.commonground.meeting.MeetingId;

/** Words were taken out of a passage for ever. */
public record PassagePurged(PassageId passage, MeetingId meeting) {}

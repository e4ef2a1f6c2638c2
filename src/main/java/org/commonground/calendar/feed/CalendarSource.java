package org.commonground.calendar.feed;

import java.util.List;
import org.commonground.calendar.Entry;
import org.commonground.membership.Member;

/** A room that has something to put into people's calendars. Rooms offer it as a bean; the feed knows none of them. */
public interface CalendarSource {

    /** What belongs into the calendar of this member, who may see it. Called off entries stay for a while, so that calendars hear of it. */
    List<Entry> of(Member member);
}

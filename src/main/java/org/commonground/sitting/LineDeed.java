package org.commonground.sitting;

import org.commonground.meeting.MeetingId;
import org.commonground.membership.Member;

/** What can be made of a line of the chat, such as a note in the minutes. Rooms above offer them as beans; this one knows none of them. */
public interface LineDeed {

    /** The key of the words that offer it. */
    String messageKey();

    /** Whether it is offered to this member. */
    boolean isFor(Member member);

    /** Does it. Refuses like any front desk. */
    void take(MeetingId meeting, ChatLine line, Member by);
}

package org.commonground.sitting;

import org.commonground.meeting.MeetingId;
import org.commonground.membership.Member;

/**
 * What can be made of a line of the chat, such as a note in the minutes, once. Rooms above offer them as beans; this one knows none of
 * them. Taken by way of {@link Chats#take}, which keeps that it was.
 */
public interface LineDeed {

    /** Longest key of a deed. */
    int LONGEST_KEY = 40;

    /** Tells it from others and is kept for as long as the line, at most {@value #LONGEST_KEY} characters. */
    String key();

    /** The key of the words that offer it. */
    String messageKey();

    /** The key of the words that say beside the line that it was done. */
    default String doneKey() {
        return messageKey() + ".done";
    }

    /** Whether it is offered to this member. */
    boolean isFor(Member member);

    /** Does it, within the transaction at hand. Refuses like any front desk. */
    void take(MeetingId meeting, ChatLine line, Member by);
}

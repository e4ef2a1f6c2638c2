package org.commonground.meeting;

import java.util.Locale;
import org.commonground.shared.Reason;

/** Why this room says no. */
public enum Refusal implements Reason {
    /** People look for it by its name. */
    HEADING_MISSING,
    /** More than {@value Heading#LONGEST} characters cannot be read in a list. */
    HEADING_TOO_LONG,
    /** Less than five minutes or more than a day is a slip of the hand. */
    LENGTH_UNLIKELY,
    /** More than {@value Meeting#LONGEST_PLACE} characters do not fit on an invitation. */
    PLACE_TOO_LONG,
    /** Only an http or https address can be followed. */
    LINK_UNUSABLE,
    /** No clock goes by that name. */
    ZONE_UNKNOWN,
    /** The text is longer than there is room for. */
    TEXT_TOO_LONG,
    /** There is no such meeting. */
    MEETING_UNKNOWN,
    /** There is no such item. */
    ITEM_UNKNOWN,
    /** The meeting, or the item, is not at the point for that. */
    NOT_THAT_FAR,
    /** It is over; what it had before it stands. */
    MEETING_OVER,
    /** It has come up, or a motion was brought under it. It can be parked. */
    ITEM_HAS_HISTORY,
    /** It is not offered any more. */
    OFFER_GONE,
    /** Nothing waits to be adopted without debate. */
    CONSENT_NOTHING,
    /** The body votes at this moment on adopting these items together. */
    CONSENT_IN_VOTE,
    /** There is no such paper. */
    PAPER_UNKNOWN,
    /** Only an http or https address can be followed. */
    PAPER_ADDRESS,
    /** There is nothing in it. */
    PAPER_EMPTY,
    /** More than {@value Papers#LARGEST} bytes are slow to load for those who are on the road. */
    PAPER_TOO_LARGE,
    /** The files of one meeting have {@value Papers#MOST} bytes together. */
    PAPER_NO_ROOM,
    /** The server's disk is nearly full: what is left is for words and votes. */
    PAPER_DISK_FULL,
    /** It is of a kind that agendas do not take, or it is not what its name says. */
    PAPER_TYPE,
    /** The browser has turned it down before it was sent: wrong kind, or too large. */
    PAPER_REFUSED,
    /** A series has two to {@value Repeat#MOST} meetings. */
    SERIES_LENGTH,
    /** No mail server is set up. */
    NO_MAIL,
    /** It is not published, has begun, or was cancelled before anybody was told of it. */
    NOTHING_TO_TELL,
    /** At least one question is answered, from 1 to 5. */
    RATING_EMPTY,
    /** Everybody rates a meeting once. */
    RATING_GIVEN,
    /** Somebody else changed it at the same moment. */
    CHANGED_MEANWHILE;

    @Override
    public String messageKey() {
        return "meeting.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

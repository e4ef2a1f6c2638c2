package org.commonground.minutes;

import java.util.Optional;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.Right;
import org.commonground.sitting.ChatLine;
import org.commonground.sitting.LineDeed;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts a line of the chat into the minutes, with who said it: for members, under the item that is dealt with, and never into a passage
 * for the public. What was said behind closed doors stays among those who were inside.
 */
@Component
@Order(10)
class ToTheMinutes implements LineDeed {

    private final Passages passages;
    private final CurrentItem current;
    private final Members members;

    ToTheMinutes(Passages passages, CurrentItem current, Members members) {
        this.passages = passages;
        this.current = current;
        this.members = members;
    }

    @Override
    public String key() {
        return "minutes";
    }

    @Override
    public String messageKey() {
        return "minutes.deed.minutes";
    }

    @Override
    public boolean isFor(Member member) {
        return member.may(Right.RECORD);
    }

    @Override
    public void take(MeetingId meeting, ChatLine line, Member scribe) {
        scribe.must(Right.RECORD);
        var said = line.words().replaceAll("\\s+", " ");
        var words = Optional.ofNullable(members.names(scribe).get(line.person()))
                .map(name -> name + ": " + said)
                .orElse(said);
        passages.add(
                meeting,
                current.of(meeting, scribe),
                line.behindClosedDoors() ? Audience.CLOSED : Audience.MEMBERS,
                words,
                "chat-" + line.id().value(),
                scribe);
    }
}

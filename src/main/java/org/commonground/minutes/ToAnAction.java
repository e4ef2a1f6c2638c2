package org.commonground.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.commonground.action.Action;
import org.commonground.action.ActionLine;
import org.commonground.action.ActionSource;
import org.commonground.action.Actions;
import org.commonground.action.NewAction;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.shared.Refused;
import org.commonground.sitting.ChatLine;
import org.commonground.sitting.LineDeed;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Notes an action of what a line of the chat says, read as a note-taker's line is. Without a name in it nobody owns the action, and it
 * is among what is missing in the minutes.
 */
@Component
@Order(20)
class ToAnAction implements LineDeed {

    private final Actions actions;
    private final CurrentItem current;
    private final Meetings meetings;
    private final Members members;
    private final Clock clock;

    ToAnAction(Actions actions, CurrentItem current, Meetings meetings, Members members, Clock clock) {
        this.actions = actions;
        this.current = current;
        this.meetings = meetings;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "action";
    }

    @Override
    public String messageKey() {
        return "minutes.deed.action";
    }

    @Override
    public boolean isFor(Member member) {
        return Action.keepsRecord(member);
    }

    /** @throws Refused for what was said behind closed doors: everybody reads what is to be done. */
    @Override
    public void take(MeetingId meeting, ChatLine line, Member by) {
        if (line.behindClosedDoors()) {
            throw new Refused(Refusal.BEHIND_CLOSED_DOORS);
        }
        var about = meetings.byId(meeting, by).orElseThrow(() -> new Refused(Refusal.MEETING_UNKNOWN));
        var today = LocalDate.now(clock.withZone(about.zone()));
        var read = ActionLine.read(line.words(), actions.roster(by), members.languageOf(by.person()), today)
                .line();
        var item = current.of(meeting, by).map(ItemId::value).orElse(meeting.value());
        actions.note(
                new NewAction(
                        line.id().value(),
                        read.what().isBlank() ? line.words() : read.what(),
                        read.owner(),
                        read.organisation(),
                        read.due(),
                        Optional.of(new ActionSource("item", item, meeting.value()))),
                by);
    }
}

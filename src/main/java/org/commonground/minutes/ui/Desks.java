package org.commonground.minutes.ui;

import java.util.Optional;
import org.commonground.action.Actions;
import org.commonground.action.ui.ActionDesks;
import org.commonground.copy.Copies;
import org.commonground.draft.Drafts;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Acting;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.PersonId;
import org.commonground.minutes.Corrections;
import org.commonground.minutes.Gaps;
import org.commonground.minutes.Handouts;
import org.commonground.minutes.MeetingRecords;
import org.commonground.minutes.MinuteBook;
import org.commonground.minutes.Passages;
import org.commonground.shell.WallClock;
import org.commonground.structure.Bodies;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The front desks that the pages of this room go to, the clock above them, and who is asking. */
@Component("minutesDesks")
@Lazy
record Desks(
        MeetingRecords records,
        Passages passages,
        MinuteBook book,
        Corrections corrections,
        Gaps gaps,
        Handouts handouts,
        Meetings meetings,
        Bodies bodies,
        Drafts drafts,
        Actions actions,
        ActionDesks actionDesks,
        Copies copies,
        Editors editors,
        Members members,
        WallClock wall,
        Acting acting) {

    Member self() {
        return acting.member();
    }

    /** By which name somebody is shown. */
    String name(PersonId person) {
        return Optional.ofNullable(members.names(self()).get(person)).orElse("");
    }
}

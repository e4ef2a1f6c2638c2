package org.commonground.sitting.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.List;
import org.commonground.decision.Motions;
import org.commonground.decision.Votes;
import org.commonground.decision.ui.MotionPanels;
import org.commonground.live.Presence;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Acting;
import org.commonground.membership.Member;
import org.commonground.shared.Refused;
import org.commonground.shell.WallClock;
import org.commonground.shell.Word;
import org.commonground.sitting.Attendances;
import org.commonground.sitting.Breaks;
import org.commonground.sitting.Chats;
import org.commonground.sitting.ClosedSessions;
import org.commonground.sitting.LineDeed;
import org.commonground.sitting.Markers;
import org.commonground.sitting.Sittings;
import org.commonground.sitting.Speakers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The front desks that the pages of this room go to, what other rooms put into it, and who is asking. */
@Component("sittingDesks")
@Lazy
record Desks(
        Sittings sittings,
        Attendances attendances,
        Markers markers,
        Speakers speakers,
        Chats chats,
        Breaks breaks,
        ClosedSessions closed,
        Meetings meetings,
        Agendas agendas,
        Motions motions,
        Votes votes,
        MotionPanels panels,
        Presence presence,
        List<RoomPart> parts,
        List<LineDeed> deeds,
        WallClock clock,
        Clock time,
        Acting acting) {

    Member self() {
        return acting.member();
    }

    /** Does it, or says why it cannot be. The page stays as it is. */
    void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (Refused refused) {
            var ui = UI.getCurrent();
            Word.wrong(ui, ui.getTranslation(refused.reason().messageKey()));
        }
    }
}

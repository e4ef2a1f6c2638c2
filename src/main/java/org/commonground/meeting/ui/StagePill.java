package org.commonground.meeting.ui;

import com.vaadin.flow.component.html.Span;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.Stage;
import org.commonground.shell.Texts;

/** How far a meeting has come, in one or two words. */
final class StagePill extends Span {

    StagePill() {
        addClassName("pill");
    }

    void show(Meeting meeting) {
        Texts.show(
                this,
                getTranslation(
                        meeting.cancelled()
                                ? "meeting.cancelled"
                                : meeting.stage() == Stage.PLANNED && !meeting.published()
                                        ? "meeting.unpublished"
                                        : "meeting.stage." + meeting.stage().key()));
        setClassName("now", meeting.stage().isUnderWay());
        setClassName("past", meeting.cancelled() || meeting.stage() == Stage.ADJOURNED);
    }
}

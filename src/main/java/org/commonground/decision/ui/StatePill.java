package org.commonground.decision.ui;

import com.vaadin.flow.component.html.Span;
import org.commonground.decision.MotionState;
import org.commonground.shell.Texts;

/** How far a motion has come, in one or two words. */
final class StatePill extends Span {

    StatePill() {
        addClassName("pill");
    }

    void show(MotionState state) {
        Texts.show(this, getTranslation("decision.state." + state.key()));
        setClassName("now", state == MotionState.IN_VOTE);
        setClassName("good", state == MotionState.CARRIED);
        setClassName("past", !state.isPending() && state != MotionState.CARRIED);
    }
}

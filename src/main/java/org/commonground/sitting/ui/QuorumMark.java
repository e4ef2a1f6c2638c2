package org.commonground.sitting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.commonground.shell.Texts;
import org.commonground.sitting.RoomState;

/** How many seats are present and how many it takes, always in sight. */
final class QuorumMark extends Div {

    private final Span present = new Span();
    private final Span needed = new Span();

    QuorumMark() {
        addClassName("quorum-mark");
        getElement().setAttribute("role", "status");
        present.addClassName("strong");
        needed.addClassName("quiet");
        add(present, needed);
    }

    /** @param offline how many are declared present and not connected, although they had been */
    void show(RoomState state, int offline) {
        var sign = state.quorum();
        Texts.show(present, getTranslation("sitting.quorum.present", sign.present(), sign.membership()));
        Texts.show(
                needed,
                offline > 0 && state.isUnderWay()
                        ? getTranslation("sitting.quorum.needed-offline", sign.needed(), offline)
                        : getTranslation("sitting.quorum.needed", sign.needed()));
        setClassName("met", sign.met());
        setClassName("missing", !sign.met() && state.isUnderWay());
        setVisible(state.isUnderWay() || sign.present() > 0);
    }
}

package org.commonground.action.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.commonground.action.Action;
import org.commonground.membership.Member;

/** What the reader is asked, what they promised, and what their organisation promised through others. */
final class MinePanel extends Div {

    private final ActionSection asked;
    private final ActionSection proposals;
    private final ActionSection own;
    private final ActionSection promised;
    private final Div nothing = new Div(new Paragraph(getTranslation("action.mine.nothing")));

    MinePanel(ActionDesks desks, Runnable changed) {
        asked = new ActionSection(desks, changed);
        proposals = new ActionSection(desks, changed);
        own = new ActionSection(desks, changed);
        promised = new ActionSection(desks, changed);
        nothing.addClassNames("card", "nothing");
        addClassName("column");
        add(nothing, asked, proposals, own, promised);
    }

    void show(List<Action> open, Known known, Member self) {
        var mine = Mine.of(open, self);
        asked.show(getTranslation("action.mine.asked"), mine.toAnswer(), known);
        proposals.show(getTranslation("action.mine.proposals"), mine.toAgree(), known);
        own.show(getTranslation("action.mine.own"), mine.own(), known);
        promised.show(getTranslation("action.mine.organisation", self.organisationName()), mine.ofOthers(), known);
        nothing.setVisible(mine.isNothing());
    }
}

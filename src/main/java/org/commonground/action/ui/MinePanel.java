package org.commonground.action.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Predicate;
import org.commonground.action.Acceptance;
import org.commonground.action.Action;
import org.commonground.action.Deed;
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
        var mine = those(open, each -> each.isOwnedBy(self.person()));
        var toAnswer = those(mine, each -> each.acceptance() == Acceptance.ASKED);
        var toAgree = those(open, each -> each.deedsOf(self).contains(Deed.AGREE));
        var ofOthers = those(
                open,
                each -> self.organisation().equals(each.organisation())
                        && self.organisation().isPresent()
                        && !each.isOwnedBy(self.person()));
        asked.show(getTranslation("action.mine.asked"), toAnswer, known);
        proposals.show(getTranslation("action.mine.proposals"), toAgree, known);
        own.show(getTranslation("action.mine.own"), those(mine, each -> !toAnswer.contains(each)), known);
        promised.show(getTranslation("action.mine.organisation", self.organisationName()), ofOthers, known);
        nothing.setVisible(mine.isEmpty() && toAgree.isEmpty());
    }

    private static List<Action> those(List<Action> actions, Predicate<Action> which) {
        return actions.stream().filter(which).toList();
    }
}

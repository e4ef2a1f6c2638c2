package org.commonground.action.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.commonground.action.Action;
import org.commonground.live.ui.Live;
import org.commonground.shell.HomeCard;
import org.commonground.shell.Texts;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The reader's own actions on the home page: how many, how many are late, and those that are due first. */
@Component
@Lazy
@Order(12)
class ActionHomeCard implements HomeCard {

    private final ActionDesks desks;

    ActionHomeCard(ActionDesks desks) {
        this.desks = desks;
    }

    @Override
    public Article card() {
        return new Card(desks);
    }

    private static final class Card extends Article {

        private static final int SHOWN = 3;

        private final ActionDesks desks;
        private final Paragraph sum = new Paragraph();
        private final Div lines = new Div();

        Card(ActionDesks desks) {
            this.desks = desks;
            addClassName("card");
            lines.addClassName("people");
            var go = new RouterLink(getTranslation("action.home.go"), ActionsView.class);
            add(new H2(getTranslation("action.home")), sum, lines, go);
            Live.of(this).on(ActionBell.all(), this::refresh);
        }

        private void refresh() {
            var self = desks.self();
            var today = desks.wall().today();
            var own = desks.actions().of(self.person(), self).stream()
                    .filter(Action::isOpen)
                    .toList();
            var late = own.stream().filter(each -> each.isOverdue(today)).count();
            Texts.show(
                    sum,
                    own.isEmpty()
                            ? getTranslation("action.home.nothing")
                            : getTranslation("action.home.sum", own.size(), late));
            lines.removeAll();
            lines.setVisible(!own.isEmpty());
            own.stream().limit(SHOWN).forEach(each -> lines.add(line(each)));
        }

        private Div line(Action action) {
            var today = desks.wall().today();
            var due = new Span(action.due()
                    .map(day -> DueWords.of(day, today, getLocale()))
                    .orElse(getTranslation("action.due.none")));
            due.addClassName("pill");
            due.setClassName("late", action.isOverdue(today));
            due.setClassName("past", action.due().isEmpty());
            var what = new Span(action.what());
            what.addClassName("clamped");
            var line = new Div(what, due);
            line.addClassNames("row", "apart", "action-line");
            return line;
        }
    }
}

package org.commonground.action.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            var mine = Mine.of(desks.actions().open(self), self);
            var late =
                    mine.owned().stream().filter(each -> each.isOverdue(today)).count();
            Texts.show(
                    sum,
                    mine.isNothing()
                            ? getTranslation("action.home.nothing")
                            : Stream.of(
                                            counted(
                                                    "action.home.asked",
                                                    mine.asked().size()),
                                            counted(
                                                    "action.home.sum",
                                                    mine.owned().size(),
                                                    late))
                                    .flatMap(Optional::stream)
                                    .collect(Collectors.joining(" ")));
            lines.removeAll();
            lines.setVisible(!mine.isNothing());
            Stream.of(mine.asked(), mine.own())
                    .flatMap(List::stream)
                    .distinct()
                    .limit(SHOWN)
                    .forEach(each -> lines.add(line(each)));
        }

        private Optional<String> counted(String key, int many, Object... more) {
            return many == 0
                    ? Optional.empty()
                    : Optional.of(getTranslation(
                            key, Stream.concat(Stream.of(many), Stream.of(more)).toArray()));
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

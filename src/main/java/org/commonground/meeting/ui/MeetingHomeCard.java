package org.commonground.meeting.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.Stage;
import org.commonground.shell.HomeCard;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The next meetings on the home page, and first what is under way. */
@Component
@Lazy
@Order(5)
class MeetingHomeCard implements HomeCard {

    private static final int SHOWN = 3;

    private final Desks desks;

    MeetingHomeCard(Desks desks) {
        this.desks = desks;
    }

    @Override
    public Article card() {
        var card = new Article();
        card.addClassName("card");
        card.add(new H2(card.getTranslation("meeting.home")));
        var coming = desks.meetings().all(desks.self()).stream()
                .filter(each -> each.stage() != Stage.ADJOURNED && !each.cancelled())
                .limit(SHOWN)
                .toList();
        if (coming.isEmpty()) {
            card.add(new Paragraph(card.getTranslation("meeting.home.nothing")));
        }
        coming.forEach(meeting -> card.add(line(meeting)));
        card.add(new RouterLink(card.getTranslation("meeting.home.go"), MeetingsView.class));
        return card;
    }

    private Div line(Meeting meeting) {
        var stage = new StagePill();
        stage.show(meeting);
        var link = new RouterLink(
                meeting.heading().heading(),
                MeetingView.class,
                new RouteParameters("meeting", meeting.id().value().toString()));
        link.addClassName("plain");
        var head = new Div(link, stage);
        head.addClassNames("row", "apart");
        var when = new Span(desks.when(meeting));
        when.addClassName("quiet");
        var line = new Div(head, when);
        line.addClassName("pair");
        return line;
    }
}

package org.commonground.meeting.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.commonground.meeting.Meeting;
import org.commonground.shell.Texts;

/** One meeting in the list. */
final class MeetingCard extends Article {

    private final Desks desks;
    private final RouterLink heading = new RouterLink();
    private final StagePill stage = new StagePill();
    private final Paragraph when = new Paragraph();
    private final Paragraph where = new Paragraph();

    MeetingCard(Desks desks, Meeting meeting) {
        this.desks = desks;
        addClassNames("card", "wording");
        heading.setRoute(
                MeetingView.class,
                new RouteParameters("meeting", meeting.id().value().toString()));
        when.addClassName("strong");
        where.addClassName("quiet");
        var head = new Div(new H3(heading), stage);
        head.addClassNames("row", "apart");
        add(head, when, where);
        show(meeting);
    }

    void show(Meeting meeting) {
        Texts.show(heading, meeting.heading().heading());
        stage.show(meeting);
        Texts.show(when, desks.when(meeting));
        var body = desks.bodyOf(meeting);
        Texts.show(where, meeting.place().isEmpty() ? body : body + " · " + meeting.place());
    }
}

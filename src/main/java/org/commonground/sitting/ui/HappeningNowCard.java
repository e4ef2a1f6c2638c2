package org.commonground.sitting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.commonground.meeting.Meeting;
import org.commonground.shell.HomeCard;
import org.commonground.shell.Routes;
import org.commonground.shell.Texts;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The meetings that are under way, first on the home page. Without any the card takes no room. */
@Component
@Lazy
@Order(1)
class HappeningNowCard implements HomeCard {

    private final Desks desks;

    HappeningNowCard(Desks desks) {
        this.desks = desks;
    }

    @Override
    public Article card() {
        var card = new Article();
        card.addClassNames("card", "happening");
        var now = desks.sittings().underWay(desks.self());
        card.add(new H2(card.getTranslation("sitting.home")));
        now.forEach(meeting -> card.add(line(meeting)));
        card.setVisible(!now.isEmpty());
        return card;
    }

    private static Div line(Meeting meeting) {
        var words = new Paragraph(meeting.heading().heading());
        words.addClassName("strong");
        var link = new Anchor(Routes.MEETINGS + "/" + meeting.id().value() + "/room");
        Texts.show(
                link, link.getTranslation("sitting.home.go", meeting.heading().heading()));
        var line = new Div(words, link);
        line.addClassName("pair");
        return line;
    }
}

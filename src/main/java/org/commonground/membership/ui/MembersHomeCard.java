package org.commonground.membership.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import org.commonground.shell.HomeCard;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many take part, on the home page. */
@Component
@Lazy
@Order(20)
class MembersHomeCard implements HomeCard {

    private final Desks desks;

    MembersHomeCard(Desks desks) {
        this.desks = desks;
    }

    @Override
    public Article card() {
        var roster = Roster.read(desks, desks.self());
        var card = new Article();
        card.addClassName("card");
        var organisations = roster.organisations().size();
        card.add(
                new H2(card.getTranslation("membership.home")),
                new Paragraph(card.getTranslation(
                        "membership.count", organisations, roster.people().size(), organisations)),
                new RouterLink(card.getTranslation("membership.home.go"), MembersView.class));
        return card;
    }
}

package org.commonground.copy.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import org.commonground.copy.Copies;
import org.commonground.copy.Copy;
import org.commonground.membership.Acting;
import org.commonground.membership.Right;
import org.commonground.shell.HomeCard;
import org.commonground.shell.WallClock;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When the last copy was made, for coordinators, on the home page. */
@Component
@Lazy
@Order(95)
class CopiesHomeCard implements HomeCard {

    private final Copies copies;
    private final Acting acting;
    private final WallClock wall;

    CopiesHomeCard(Copies copies, Acting acting, WallClock wall) {
        this.copies = copies;
        this.acting = acting;
        this.wall = wall;
    }

    @Override
    public Article card() {
        var card = new Article();
        card.addClassName("card");
        var reader = acting.member();
        if (!reader.may(Right.COORDINATE)) {
            card.setVisible(false);
            return card;
        }
        var last = copies.all(reader).stream()
                .filter(Copy::isCopy)
                .findFirst()
                .map(copy -> card.getTranslation("copy.last", wall.dayAndTime(copy.at())))
                .orElseGet(() -> card.getTranslation("copy.none"));
        card.add(
                new H2(card.getTranslation("copy.copies")),
                new Paragraph(last),
                new RouterLink(card.getTranslation("copy.go"), CopiesView.class));
        return card;
    }
}

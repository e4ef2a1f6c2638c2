package org.commonground.purpose.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.commonground.membership.Acting;
import org.commonground.purpose.Matter;
import org.commonground.purpose.Wording;
import org.commonground.purpose.Wordings;
import org.commonground.shell.HomeCard;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Vision and mission on the home page: what is adopted, or else what has come furthest. */
@Component
@Lazy
@Order(10)
class PurposeHomeCard implements HomeCard {

    private final Wordings wordings;
    private final Acting acting;

    PurposeHomeCard(Wordings wordings, Acting acting) {
        this.wordings = wordings;
        this.acting = acting;
    }

    @Override
    public Article card() {
        var card = new Article();
        card.addClassName("card");
        card.add(new H2(card.getTranslation("purpose.home")));
        var begun = false;
        for (var matter : Matter.values()) {
            var best = wordings.of(matter, acting.member()).stream()
                    .filter(each -> !each.archived())
                    .min(BestFirst.ORDER);
            best.ifPresent(wording -> card.add(line(wording)));
            begun |= best.isPresent();
        }
        if (!begun) {
            card.add(new Paragraph(card.getTranslation("purpose.home.nothing")));
        }
        var more = new RouterLink(card.getTranslation("purpose.home.go"), PurposeView.class);
        card.add(more);
        return card;
    }

    private Div line(Wording wording) {
        var glimpse = Glimpse.of(wordings.says(wording, acting.member()));
        var line = new Div();
        line.addClassName("pair");
        var what = new Span(line.getTranslation("purpose.matter." + StandingPill.key(wording.matter())));
        what.addClassName("strong");
        var standing = new StandingPill();
        standing.show(wording);
        var head = new Div(what, standing);
        head.addClassName("row");
        var link = new RouterLink(
                glimpse.empty() ? line.getTranslation("purpose.empty-text") : glimpse.excerpt(),
                WordingView.class,
                new RouteParameters("wording", wording.id().value().toString()));
        link.addClassName("plain");
        line.add(head, link);
        return line;
    }
}

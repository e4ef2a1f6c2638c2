package org.commonground.decision.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.commonground.decision.Motion;
import org.commonground.shell.HomeCard;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is before the body, on the home page: the newest few, and votes that wait for the reader first of all. */
@Component
@Lazy
@Order(15)
class DecisionHomeCard implements HomeCard {

    private static final int SHOWN = 3;

    private final Desks desks;

    DecisionHomeCard(Desks desks) {
        this.desks = desks;
    }

    @Override
    public Article card() {
        var card = new Article();
        card.addClassName("card");
        card.add(new H2(card.getTranslation("decision.home")));
        var pending = desks.motions().all(desks.self()).stream()
                .filter(each -> each.state().isPending())
                .toList();
        if (pending.isEmpty()) {
            card.add(new Paragraph(card.getTranslation("decision.home.nothing")));
        }
        pending.stream().limit(SHOWN).forEach(motion -> card.add(line(motion)));
        card.add(new RouterLink(card.getTranslation("decision.home.go"), DecisionsView.class));
        return card;
    }

    private static Div line(Motion motion) {
        var state = new StatePill();
        state.show(motion.state());
        var link = new RouterLink(
                motion.title().title(),
                MotionView.class,
                new RouteParameters("motion", motion.id().value().toString()));
        link.addClassName("plain");
        var line = new Div(link, state);
        line.addClassNames("row", "apart");
        return line;
    }
}

package org.commonground.decision.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.commonground.decision.Motion;
import org.commonground.shell.Texts;

/** One motion in the register. */
final class MotionCard extends Article {

    private final RouterLink title = new RouterLink();
    private final StatePill state = new StatePill();
    private final Paragraph text = new Paragraph();
    private final Paragraph foot = new Paragraph();

    MotionCard(Motion motion) {
        addClassNames("card", "wording");
        title.setRoute(
                MotionView.class,
                new RouteParameters("motion", motion.id().value().toString()));
        text.addClassName("excerpt");
        foot.addClassName("quiet");
        var head = new Div(new H2(title), state);
        head.addClassNames("row", "apart");
        add(head, text, foot);
    }

    /** @param result of its last vote; empty where there was none */
    void show(Motion motion, String result, Desks desks) {
        Texts.show(
                title,
                getTranslation(
                        "decision.numbered", motion.number(), motion.title().title()));
        state.show(motion.state());
        Texts.show(text, result.isEmpty() ? motion.text() : result);
        var since = desks.clock().words(desks.clock().dayOf(motion.since()));
        Texts.show(
                foot,
                motion.lookAgain() == null
                        ? since
                        : getTranslation(
                                "decision.since-and-again", since, desks.clock().words(motion.lookAgain())));
    }
}

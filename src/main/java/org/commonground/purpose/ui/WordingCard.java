package org.commonground.purpose.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.commonground.live.Presence;
import org.commonground.purpose.Wording;
import org.commonground.shell.Texts;

/** One candidate wording in the list: its name, its standing, its first words, and who is writing in it now. */
final class WordingCard extends Article {

    private final RouterLink name = new RouterLink();
    private final StandingPill standing = new StandingPill();
    private final Paragraph excerpt = new Paragraph();
    private final Span words = new Span();

    WordingCard(Wording wording, Presence presence) {
        addClassNames("card", "wording");
        name.setRoute(
                WordingView.class,
                new RouteParameters("wording", wording.id().value().toString()));
        excerpt.addClassName("excerpt");
        words.addClassName("quiet");

        var head = new Div(new H3(name), standing);
        head.addClassNames("row", "apart");
        var foot = new Div(words, new WhoIsWriting(wording.id(), presence));
        foot.addClassName("foot");
        add(head, excerpt, foot);
    }

    /** Shows what is true now; touches only what differs. */
    void show(Wording wording, Glimpse glimpse) {
        Texts.show(name, wording.name().name());
        standing.show(wording);
        Texts.show(excerpt, glimpse.empty() ? getTranslation("purpose.empty-text") : glimpse.excerpt());
        excerpt.setClassName("quiet", glimpse.empty());
        Texts.show(words, getTranslation("purpose.words", glimpse.words()));
    }
}

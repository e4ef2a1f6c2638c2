package org.commonground.post.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import org.commonground.membership.Acting;
import org.commonground.membership.Right;
import org.commonground.post.Post;
import org.commonground.shell.HomeCard;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether letters go out, for coordinators, on the home page; nothing without a mail server. */
@Component
@Lazy
@Order(90)
class PostHomeCard implements HomeCard {

    private final Post post;
    private final Acting acting;

    PostHomeCard(Post post, Acting acting) {
        this.post = post;
        this.acting = acting;
    }

    @Override
    public Article card() {
        var card = new Article();
        card.addClassName("card");
        var reader = acting.member();
        if (!post.isOpen() || !reader.may(Right.COORDINATE)) {
            card.setVisible(false);
            return card;
        }
        var outbox = post.outbox(reader);
        card.add(
                new H2(card.getTranslation("post.outbox")),
                new Paragraph(card.getTranslation(
                        "post.outbox.count", outbox.waiting(), outbox.failures().size())),
                new RouterLink(card.getTranslation("post.outbox.go"), PostView.class));
        return card;
    }
}

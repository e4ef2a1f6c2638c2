package org.commonground.post.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.commonground.membership.Acting;
import org.commonground.post.Mailboxes;
import org.commonground.post.Post;
import org.commonground.shell.ProfileCard;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;

/** One's own notices, on the profile; nothing without a mail server. */
@org.springframework.stereotype.Component
@Lazy
@Order(10)
class NoticesProfileCard implements ProfileCard {

    private final Post post;
    private final Mailboxes mailboxes;
    private final Acting acting;

    NoticesProfileCard(Post post, Mailboxes mailboxes, Acting acting) {
        this.post = post;
        this.mailboxes = mailboxes;
        this.acting = acting;
    }

    @Override
    public Component card() {
        if (post.isOpen()) {
            return new NoticesCard(mailboxes, acting);
        }
        var nothing = new Div();
        nothing.setVisible(false);
        return nothing;
    }
}

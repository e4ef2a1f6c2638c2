package org.commonground.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.commonground.calendar.feed.FeedTokens;
import org.commonground.membership.Acting;
import org.commonground.shared.Token;
import org.commonground.shell.LinkToCopy;
import org.commonground.shell.PublicAddress;
import org.commonground.shell.Texts;
import org.commonground.shell.WallClock;

/** One's own calendar feed: make its address, make another, or take it away. */
final class FeedCard extends Section {

    private final FeedTokens tokens;
    private final Acting acting;
    private final PublicAddress address;
    private final WallClock wall;
    private final Paragraph state = new Paragraph();
    private final Div link = new Div();
    private final Button make = new Button();
    private final Button stop = new Button(getTranslation("calendar.feed.stop"));

    FeedCard(FeedTokens tokens, Acting acting, PublicAddress address, WallClock wall) {
        this.tokens = tokens;
        this.acting = acting;
        this.address = address;
        this.wall = wall;
        addClassName("card");
        state.addClassName("quiet");
        state.getElement().setAttribute("role", "status");
        make.addClickListener(click -> {
            var token = tokens.renew(acting.member());
            show();
            show(token);
        });
        stop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        stop.addClickListener(click -> {
            tokens.revoke(acting.member());
            link.removeAll();
            show();
        });
        var form = new Div(new Paragraph(getTranslation("calendar.feed.about")), state, link, make, stop);
        form.addClassName("form");
        add(new H2(getTranslation("calendar.feed")), form);
        show();
    }

    private void show() {
        var since = tokens.since(acting.member());
        Texts.show(
                state,
                since.map(made -> getTranslation("calendar.feed.since", wall.words(wall.dayOf(made))))
                        .orElseGet(() -> getTranslation("calendar.feed.none")));
        Texts.show(make, getTranslation(since.isPresent() ? "calendar.feed.renew" : "calendar.feed.make"));
        stop.setVisible(since.isPresent());
    }

    private void show(Token token) {
        var copy = new LinkToCopy(
                getTranslation("calendar.feed.address"),
                address.link("calendar/" + token.value() + ".ics"),
                getTranslation("calendar.feed.once"));
        link.removeAll();
        link.add(copy);
        copy.focus();
    }
}

package org.commonground.post.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.commonground.live.ui.Live;
import org.commonground.membership.Acting;
import org.commonground.membership.Members;
import org.commonground.membership.Right;
import org.commonground.post.Outbox;
import org.commonground.post.Post;
import org.commonground.shell.Headed;
import org.commonground.shell.Headline;
import org.commonground.shell.MainLayout;
import org.commonground.shell.Routes;
import org.commonground.shell.Texts;
import org.commonground.shell.WallClock;

/** How letters are going out and who is reached by mail, for coordinators. No addresses, no subjects. */
@Route(value = Routes.POST, layout = MainLayout.class)
@PermitAll
class PostView extends Div implements Headed, BeforeEnterObserver {

    private final Post post;
    private final Members members;
    private final Acting acting;
    private final WallClock wall;
    private final Headline headline = new Headline(getTranslation("post.outbox"));
    private final Paragraph waiting = new Paragraph();
    private final Paragraph trouble = new Paragraph();
    private final UnorderedList failures = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("post.outbox.no-failures"));
    private final Button clear = new Button(getTranslation("post.outbox.clear"));
    private final UnorderedList people = new UnorderedList();

    PostView(Post post, Members members, Acting acting, WallClock wall) {
        this.post = post;
        this.members = members;
        this.acting = acting;
        this.wall = wall;
        addClassName("page");
        trouble.addClassName("trouble");
        clear.addClickListener(click -> post.clearFailures(acting.member()));
        people.addClassName("post-people");
        failures.addClassName("post-people");
        var cards = new Div(
                card("post.outbox.waiting", waiting, trouble),
                card("post.outbox.failures", none, failures, clear),
                card("post.outbox.reached", new Paragraph(getTranslation("post.outbox.reached.about")), people));
        cards.addClassNames("cards", "post-cards");
        add(cards);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!post.isOpen() || !acting.member().may(Right.COORDINATE)) {
            event.forwardTo(Routes.HOME);
            return;
        }
        refresh();
        showPeople();
        Live.of(this).on(PostBell.OUTBOX, this::refresh);
    }

    private void refresh() {
        var reader = acting.member();
        var outbox = post.outbox(reader);
        var names = members.names(reader);
        Texts.show(waiting, getTranslation("post.outbox.waiting.count", outbox.waiting()));
        trouble.setVisible(outbox.trouble().isPresent());
        outbox.trouble().ifPresent(what -> Texts.show(trouble, getTranslation(what.messageKey())));
        failures.removeAll();
        outbox.failures().forEach(each -> failures.add(line(names.getOrDefault(each.recipient(), ""), failure(each))));
        none.setVisible(outbox.failures().isEmpty());
        clear.setVisible(!outbox.failures().isEmpty());
    }

    private String failure(Outbox.Failure failure) {
        return getTranslation(failure.trouble().messageKey()) + " " + wall.dayAndTime(failure.at());
    }

    private void showPeople() {
        var reader = acting.member();
        var reached = post.reached(reader);
        members.all(reader)
                .forEach(each -> people.add(line(
                        each.displayName(),
                        getTranslation(reached.contains(each.person()) ? "post.outbox.yes" : "post.outbox.no"))));
    }

    private static ListItem line(String name, String words) {
        var who = new Span(name);
        who.addClassName("strong");
        var what = new Span(words);
        what.addClassName("quiet");
        var line = new ListItem(who, what);
        line.addClassNames("row", "apart");
        return line;
    }

    private Section card(String title, Component... parts) {
        var card = new Section(new H2(getTranslation(title)));
        card.add(parts);
        card.addClassName("card");
        return card;
    }

    @Override
    public Headline headline() {
        return headline;
    }
}

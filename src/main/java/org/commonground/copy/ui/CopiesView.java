package org.commonground.copy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
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
import java.util.Locale;
import org.commonground.copy.Copies;
import org.commonground.copy.Copy;
import org.commonground.membership.Acting;
import org.commonground.membership.Member;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.commonground.shell.Headed;
import org.commonground.shell.Headline;
import org.commonground.shell.MainLayout;
import org.commonground.shell.Routes;
import org.commonground.shell.Texts;
import org.commonground.shell.WallClock;

/** The copies of everything that is kept here, for coordinators. */
@Route(value = Routes.COPIES, layout = MainLayout.class)
@PermitAll
class CopiesView extends Div implements Headed, BeforeEnterObserver {

    private static final double MEGABYTE = 1_000_000;

    private final Copies copies;
    private final Acting acting;
    private final WallClock wall;
    private final Headline headline = new Headline(getTranslation("copy.copies"));
    private final Paragraph place = new Paragraph();
    private final Button make = new Button(getTranslation("copy.make"));
    private final Paragraph word = new Paragraph();
    private final PurgedCopies purged;
    private final Paragraph none = new Paragraph(getTranslation("copy.none"));
    private final UnorderedList list = new UnorderedList();

    CopiesView(Copies copies, Acting acting, WallClock wall) {
        this.copies = copies;
        this.acting = acting;
        this.wall = wall;
        purged = new PurgedCopies(copies, acting, this::say);
        addClassName("page");
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(click -> make());
        word.getElement().setAttribute("role", "status");
        list.addClassName("post-people");
        var cards = new Div(
                card("copy.make.title", new Paragraph(getTranslation("copy.about")), place, make, word),
                card("copy.list", purged, none, list));
        cards.addClassNames("cards", "post-cards");
        add(cards);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!acting.member().may(Right.COORDINATE)) {
            event.forwardTo(Routes.HOME);
            return;
        }
        Texts.show(place, getTranslation("copy.place", copies.place(acting.member())));
        refresh();
    }

    private void make() {
        Texts.show(word, getTranslation("copy.making"));
        InTheBackground.of(this, acting.member(), copies::make).then(this::made, this::refused);
    }

    private void made(Copy copy) {
        make.setEnabled(true);
        Texts.show(word, getTranslation("copy.made", wall.dayAndTime(copy.at())));
        refresh();
    }

    private void refused(String why) {
        make.setEnabled(true);
        Texts.show(word, why);
    }

    private void say(String words) {
        Texts.show(word, words);
        refresh();
    }

    private void refresh() {
        var reader = acting.member();
        var all = copies.all(reader);
        purged.refresh();
        none.setVisible(all.isEmpty());
        list.removeAll();
        all.forEach(copy -> list.add(line(copy)));
    }

    private ListItem line(Copy copy) {
        var when = new Span(wall.dayAndTime(copy.at()));
        when.addClassName("strong");
        var what = new Span(
                getTranslation("copy.occasion." + copy.occasion().name().toLowerCase(Locale.ROOT)) + " "
                        + getTranslation("copy.size", copy.bytes() / MEGABYTE)
                        + (copy.purgedSince() ? " " + getTranslation("copy.purged-since") : ""));
        what.addClassName("quiet");
        var delete = new Button(getTranslation("copy.delete"), click -> ask(copy));
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        delete.setAriaLabel(getTranslation("copy.delete.which", wall.dayAndTime(copy.at())));
        var line = new ListItem(new Div(when, new Span(" "), what), delete);
        line.addClassNames("row", "apart");
        return line;
    }

    private void ask(Copy copy) {
        var question = new ConfirmDialog(
                getTranslation("copy.delete.which", wall.dayAndTime(copy.at())),
                getTranslation("copy.delete.means"),
                getTranslation("copy.delete"),
                confirmed -> delete(copy, acting.member()));
        question.setCancelable(true);
        question.setCancelText(getTranslation("shell.cancel"));
        question.setConfirmButtonTheme("error primary");
        question.open();
    }

    private void delete(Copy copy, Member coordinator) {
        try {
            copies.delete(copy.name(), coordinator);
        } catch (Refused gone) {
            Texts.show(word, getTranslation(gone.reason().messageKey()));
        }
        refresh();
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

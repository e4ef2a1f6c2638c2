package org.commonground.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.live.Place;
import org.commonground.live.ui.Live;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemPurpose;
import org.commonground.meeting.ItemState;
import org.commonground.meeting.Meetings;
import org.commonground.meeting.Paper;
import org.commonground.meeting.Papers;
import org.commonground.membership.Right;
import org.commonground.shell.Texts;
import org.commonground.shell.Word;

/** One item on the agenda: moved by dragging it onto another, or by its buttons. */
final class ItemRow extends Div {

    private final Desks desks;
    private final Span section = new Span();
    private final Span number = new Span();
    private final Span heading = new Span();
    private final Span purpose = new Span();
    private final Span minutes = new Span();
    private final Paragraph beside = new Paragraph();
    private final Paragraph care = new Paragraph();
    private final PaperList papers;
    private final Span changing = new Span();
    private final Button up = arrow(VaadinIcon.ARROW_UP);
    private final Button down = arrow(VaadinIcon.ARROW_DOWN);
    private final Button lift = new Button(getTranslation("meeting.item.lift"), click -> lift());
    private final MenuBar menu = new MenuBar();
    private final MenuItem more = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
    private final MenuItem edit;
    private final MenuItem remove;
    private final DragSource<ItemRow> drag = DragSource.create(this);
    private Item item;

    ItemRow(Desks desks, Item item) {
        this.desks = desks;
        this.item = item;
        addClassName("item");
        getElement().setAttribute("role", "listitem");
        section.addClassNames("section", "quiet");
        number.addClassNames("number", "quiet");
        heading.addClassName("heading");
        purpose.addClassName("pill");
        minutes.addClassNames("minutes", "quiet");
        beside.addClassName("quiet");
        care.addClassName("care");
        up.addClickListener(click -> move(this.item.place() - 1));
        down.addClickListener(click -> move(this.item.place() + 1));
        lift.addThemeVariants(ButtonVariant.TERTIARY);
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        menu.addClassName("more");
        papers = new PaperList(desks, false);
        edit = more.getSubMenu().addItem(getTranslation("meeting.item.edit"), click -> edit());
        more.getSubMenu().addItem(getTranslation("meeting.papers.menu"), click -> papers());
        remove = more.getSubMenu().addItem(getTranslation("meeting.item.remove"), click -> remove());
        var words = new Div(changing, heading, beside, care, papers);
        words.addClassName("words");
        var deeds = new Div(lift, up, down, menu);
        deeds.addClassName("deeds");
        var line = new Div(number, words, purpose, minutes, deeds);
        line.addClassName("line");
        add(section, line);
        changing.addClassName("changing");
        changing.setVisible(false);
        if (Meetings.mayPrepare(desks.self())) {
            Live.of(this).on(place(), this::showWhoChanges);
        }
        DropTarget.create(this)
                .addDropListener(drop -> drop.getDragSourceComponent()
                        .filter(ItemRow.class::isInstance)
                        .map(ItemRow.class::cast)
                        .filter(dragged -> dragged != this)
                        .ifPresent(dragged -> dragged.move(this.item.place())));
    }

    void show(Item now, int count, boolean open, boolean startsSection, List<Paper> read) {
        var prepares = open && Meetings.mayPrepare(desks.self());
        papers.show(read);
        item = now;
        Texts.show(section, now.section());
        section.setVisible(startsSection);
        Texts.show(number, String.valueOf(now.place()));
        Texts.show(heading, now.heading().heading());
        Texts.show(
                purpose,
                getTranslation(
                        now.state() == ItemState.WAITING
                                ? "meeting.purpose." + now.purpose().key()
                                : "meeting.state." + now.state().key()));
        purpose.setClassName("now", now.state() == ItemState.CURRENT);
        purpose.setClassName("past", now.state() == ItemState.DONE || now.state() == ItemState.PARKED);
        Texts.show(minutes, getTranslation("meeting.minutes.short", now.minutes()));
        Texts.show(beside, beside(now));
        beside.setVisible(!beside.getText().isEmpty());
        Texts.show(care, getTranslation("meeting.item.care.told", now.careNote()));
        care.setVisible(!now.careNote().isEmpty());
        var name = now.heading().heading();
        up.setVisible(prepares);
        up.setEnabled(now.place() > 1);
        up.setAriaLabel(getTranslation("meeting.item.up", name));
        down.setVisible(prepares);
        down.setEnabled(now.place() < count);
        down.setAriaLabel(getTranslation("meeting.item.down", name));
        more.setAriaLabel(getTranslation("meeting.item.more", name));
        menu.setVisible(open && Papers.mayAdd(now, desks.self()));
        edit.setVisible(prepares);
        remove.setVisible(prepares && now.isUntouched());
        lift.setVisible(now.purpose() == ItemPurpose.CONSENT
                && now.isUntouched()
                && desks.self().may(Right.WRITE));
        lift.setAriaLabel(getTranslation("meeting.item.lift.named", name));
        drag.setDraggable(prepares);
    }

    private Place place() {
        return Place.of("item", item.id().value());
    }

    private void showWhoChanges() {
        var self = desks.self().person().value();
        var others = desks.presence().at(place()).stream()
                .filter(each -> !each.id().equals(self))
                .toList();
        changing.setVisible(!others.isEmpty());
        setClassName("changed-now", !others.isEmpty());
        others.stream().findFirst().ifPresent(first -> {
            getStyle().set("--who", "var(--vaadin-user-color-" + first.colour() + ")");
            Texts.show(
                    changing,
                    getTranslation(
                            others.size() == 1 ? "meeting.item.changing" : "meeting.item.changing.others",
                            first.name(),
                            others.size() - 1));
        });
    }

    private String beside(Item now) {
        var presenter = now.presenter() == null
                ? now.presenterName()
                : desks.members().names(desks.self()).getOrDefault(now.presenter(), "");
        return Stream.of(presenter, now.about())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private void move(int place) {
        desks.agendas().move(item.id(), place, desks.self());
    }

    private void lift() {
        desks.agendas().lift(item.id(), desks.self());
        Word.done(getTranslation("meeting.item.lifted", item.heading().heading()));
    }

    private void edit() {
        new ItemDialog(desks, item).open();
    }

    private void papers() {
        new PapersDialog(desks, item).open();
    }

    private void remove() {
        desks.agendas().remove(item.id(), desks.self());
        Word.done(getTranslation("meeting.item.removed", item.heading().heading()));
    }

    private static Button arrow(VaadinIcon icon) {
        var button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}

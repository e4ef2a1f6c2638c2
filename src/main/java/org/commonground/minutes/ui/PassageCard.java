package org.commonground.minutes.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.stream.Collectors;
import org.commonground.draft.ui.DraftEditor;
import org.commonground.live.ui.Live;
import org.commonground.membership.Right;
import org.commonground.minutes.Audience;
import org.commonground.minutes.Passage;
import org.commonground.shell.Texts;
import org.commonground.shell.Word;
import org.commonground.structure.Body;
import org.jspecify.annotations.Nullable;

/**
 * One passage: read as it is written, or opened to write in it. Somebody who writes here keeps caret and words, whatever else changes on
 * the page.
 */
final class PassageCard extends Section {

    private final Desks desks;
    private final String heading;
    private final Span audience = new Span();
    private final Span outside = new Span(getTranslation("minutes.passage.outside"));
    private final ProseText text = new ProseText();
    private final Span empty = new Span(getTranslation("minutes.passage.empty"));
    private final Div editing = new Div();
    private final Button write = new Button(getTranslation("minutes.passage.write"), click -> write());
    private final Div head = new Div(audience, write);
    private Passage passage;
    /** Made where there is something to do: most only read. */
    private @Nullable Menu menu;

    private @Nullable DraftEditor editor;

    /** @param heading of the item that it belongs to, to name it for a screen reader */
    PassageCard(Desks desks, Passage passage, String heading) {
        this.desks = desks;
        this.passage = passage;
        this.heading = heading;
        addClassName("passage");
        audience.addClassName("pill");
        empty.addClassName("quiet");
        write.addThemeVariants(ButtonVariant.TERTIARY);
        write.setAriaLabel(getTranslation("minutes.passage.write.named", heading));
        head.addClassNames("row", "passage-head");
        outside.addClassName("care-note");
        outside.getElement().setAttribute("role", "status");
        add(head, outside, text, empty, editing);
        show(passage, false);
        Shortcuts.addShortcutListener(this, this::address, Key.KEY_L, KeyModifier.ALT, KeyModifier.SHIFT)
                .listenOn(this);
        Live.of(this).on(MinutesBell.text(passage.draft()), this::read);
    }

    /**
     * Shows what is true now; does not touch the text while somebody writes in it.
     *
     * @param closed whether the door is closed, so that whoever writes for others than those inside is told
     */
    void show(Passage now, boolean closed) {
        passage = now;
        var self = desks.self();
        var writes = desks.passages().mayWrite(now, self);
        Texts.show(audience, audience(now));
        audience.setClassName("past", now.audience() == Audience.MEMBERS || now.audience() == Audience.PUBLIC);
        audience.setClassName("now", now.audience() == Audience.CLOSED || now.audience() == Audience.SCRIBES);
        setClassName("closed", now.audience() == Audience.CLOSED);
        if (editor != null) {
            editor.setReadOnly(!writes);
        }
        outside.setVisible(closed
                && writes
                && editor != null
                && now.audience() != Audience.CLOSED
                && now.audience() != Audience.SCRIBES);
        write.setVisible(writes && editor == null);
        showMenu(writes, self.may(Right.PRESIDE));
    }

    private void showMenu(boolean writes, boolean presides) {
        if (menu == null && (writes || presides)) {
            menu = new Menu();
            head.add(menu);
        }
        if (menu != null) {
            menu.show(writes, presides);
        }
    }

    private String audience(Passage now) {
        var words = getTranslation("minutes.audience." + now.audience().key());
        if (now.audience() != Audience.BODIES) {
            return words;
        }
        var self = desks.self();
        return desks.passages().bodies(now.id(), self).stream()
                .flatMap(body -> desks.bodies().byId(body, self).stream())
                .map(Body::name)
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Opens the text to write in it. */
    void write() {
        if (editor == null) {
            editor = desks.editors().of(passage, heading);
            editing.add(editor);
            text.setVisible(false);
            empty.setVisible(false);
            write.setVisible(false);
        }
    }

    private void read() {
        if (editor != null) {
            return;
        }
        var self = desks.self();
        desks.passages().byId(passage.id(), self).ifPresent(now -> {
            var says = desks.drafts().text(now.draft(), self);
            text.show(says);
            empty.setVisible(says.plain().isBlank());
        });
    }

    private void address() {
        if (desks.passages().mayWrite(passage, desks.self())) {
            new AddressDialog(desks, passage).open();
        }
    }

    private void withdraw() {
        var gone = passage.id();
        desks.passages().withdraw(gone, true, desks.self());
        Word.undoable(
                getTranslation("minutes.withdrawn"), () -> desks.passages().withdraw(gone, false, desks.self()));
    }

    /** What can be done with the passage as a whole. */
    private final class Menu extends MenuBar {

        private final MenuItem address;
        private final MenuItem withdraw;
        private final MenuItem purge;

        Menu() {
            addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
            addClassName("more");
            var more = addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
            more.setAriaLabel(getTranslation("minutes.passage.more", heading));
            address = more.getSubMenu().addItem(getTranslation("minutes.address"), click -> address());
            withdraw = more.getSubMenu().addItem(getTranslation("minutes.withdraw"), click -> withdraw());
            purge = more.getSubMenu()
                    .addItem(getTranslation("minutes.purge"), click -> new PurgeDialog(desks, passage).open());
        }

        void show(boolean writes, boolean presides) {
            address.setVisible(writes);
            withdraw.setVisible(writes);
            purge.setVisible(presides);
            setVisible(writes || presides);
        }
    }
}

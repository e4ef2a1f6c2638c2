package org.commonground.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.Set;
import org.commonground.action.Action;
import org.commonground.action.ActionId;
import org.commonground.action.ui.ActionRow;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.Right;
import org.commonground.minutes.Audience;
import org.commonground.minutes.Entry;
import org.commonground.minutes.ItemOnTheTable;
import org.commonground.minutes.PassageId;
import org.commonground.shell.Parts;
import org.commonground.shell.Texts;
import org.jspecify.annotations.Nullable;

/** What the minutes say under one item: notes and votes in the order of time, then actions. */
final class ItemMinutes extends Section {

    private static final String TO_THE_LAST =
            "setTimeout(() => [...this.querySelectorAll('draft-editor')].at(-1)?.focus(), 100)";

    private final Desks desks;
    private final MeetingId meeting;
    private final ItemId item;
    private final String heading;
    private final Parts<Object, Entry, Component> entries;
    private final Parts<ActionId, Action, ActionRow> actions;
    private final Runnable refresh;
    private final Paragraph withheld = new Paragraph();
    private final Button note = new Button(getTranslation("minutes.note"));
    private final Button closed = new Button(getTranslation("minutes.note.closed"));
    private @Nullable PassageId toOpen;

    /** @param refresh reads the minutes anew and shows them here */
    ItemMinutes(Desks desks, MeetingId meeting, Item item, Runnable refresh) {
        this.desks = desks;
        this.refresh = refresh;
        this.meeting = meeting;
        this.item = item.id();
        this.heading = item.heading().heading();
        addClassName("item-minutes");
        entries = new Parts<>(ItemMinutes::identity, this::part);
        entries.addClassName("entries");
        actions = new Parts<>(Action::id, action -> new ActionRow(desks.actionDesks(), action, () -> {}));
        actions.addClassName("action-list");
        actions.getElement().setAttribute("role", "list");
        withheld.addClassName("quiet");
        note.addClickListener(click -> next());
        note.getElement().setAttribute("title", "Alt+Shift+N");
        note.setAriaLabel(getTranslation("minutes.note.named", heading));
        closed.addThemeVariants(ButtonVariant.TERTIARY);
        closed.setAriaLabel(getTranslation("minutes.note.closed.named", heading));
        closed.addClickListener(click -> beginClosed());
        var deeds = new Div(note, closed);
        deeds.addClassName("row");
        add(entries, withheld, actions, deeds);
        Shortcuts.addShortcutListener(this, this::next, Key.KEY_N, KeyModifier.ALT, KeyModifier.SHIFT)
                .listenOn(this);
    }

    void show(ItemOnTheTable now) {
        var record = now.record();
        entries.show(record.entries());
        entries.show(record.entries(), (part, entry) -> tell(part, entry, now.behindClosedDoors()));
        openIfThere();
        actions.show(record.actions(), ActionRow::show);
        actions.setVisible(!record.actions().isEmpty());
        Texts.show(withheld, getTranslation("minutes.withheld", record.withheld()));
        withheld.setVisible(record.withheld() > 0);
        var writes = now.stage().isOpen() && desks.self().may(Right.RECORD);
        note.setVisible(writes);
        closed.setVisible(writes);
    }

    /** Opens the last passage here to write in it, or a fresh one. */
    void write() {
        write(desks.passages().toWriteIn(meeting, Optional.of(item), desks.self()));
    }

    /** Goes on after everything that stands here, and brings the caret there. */
    void next() {
        if (note.isVisible()) {
            write(desks.passages().next(meeting, Optional.of(item), desks.self()));
            bringTheCaret();
        }
    }

    private void beginClosed() {
        write(desks.passages().begin(meeting, Optional.of(item), Audience.CLOSED, Set.of(), desks.self()));
        bringTheCaret();
    }

    /** Brings the caret to what is written in last. */
    void bringTheCaret() {
        getElement().executeJs(TO_THE_LAST);
    }

    /** Brings the caret to what is written in, unless the reader is somewhere else with it. */
    void awaitTheCaret() {
        getElement().executeJs("if (document.activeElement === document.body) " + TO_THE_LAST);
    }

    private void write(PassageId passage) {
        toOpen = passage;
        refresh.run();
    }

    private void openIfThere() {
        Optional.ofNullable(toOpen).flatMap(entries::of).ifPresent(card -> {
            toOpen = null;
            ((PassageCard) card).write();
        });
    }

    private static Object identity(Entry entry) {
        return switch (entry) {
            case Entry.Noted noted -> noted.passage().id();
            case Entry.Voted voted -> voted.vote().vote();
        };
    }

    private Component part(Entry entry) {
        return switch (entry) {
            case Entry.Noted noted -> new PassageCard(desks, noted.passage(), heading);
            case Entry.Voted voted -> new VoteBlock();
        };
    }

    private static void tell(Component part, Entry entry, boolean closed) {
        switch (entry) {
            case Entry.Noted noted -> ((PassageCard) part).show(noted.passage(), closed);
            case Entry.Voted voted -> ((VoteBlock) part).show(voted.vote());
        }
    }
}

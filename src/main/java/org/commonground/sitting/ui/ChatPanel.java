package org.commonground.sitting.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonground.live.ui.Live;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Stage;
import org.commonground.membership.Member;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.commonground.shell.Parts;
import org.commonground.shell.Texts;
import org.commonground.shell.Word;
import org.commonground.sitting.ChatLine;
import org.commonground.sitting.ChatLineId;
import org.commonground.sitting.LineDeed;
import org.commonground.sitting.RoomState;

/** Talk beside the work. Says how long it is kept, and what does not belong here. */
final class ChatPanel extends Div {

    private final MeetingId meeting;
    private final Desks desks;
    private final Paragraph nothing = new Paragraph(getTranslation("sitting.chat.nothing"));
    private final Parts<ChatLineId, ChatLine, LinePart> lines;
    private final TextField words = new TextField(getTranslation("sitting.chat.words"));
    private final Button say = new Button(getTranslation("sitting.chat.say"), click -> say());
    private RoomState state;

    ChatPanel(RoomState state, Desks desks) {
        this.state = state;
        this.meeting = state.meeting().id();
        this.desks = desks;
        addClassName("chat");
        var care =
                new Paragraph(getTranslation("sitting.chat.care", desks.chats().daysKept()));
        care.addClassName("quiet");
        nothing.addClassName("quiet");
        lines = new Parts<>(ChatLine::id, LinePart::new);
        lines.addClassName("chat-lines");
        lines.getElement().setAttribute("role", "log");
        lines.getElement().setAttribute("aria-label", getTranslation("sitting.chat"));
        lines.getElement().setAttribute("tabindex", "0");
        words.setMaxLength(1_000);
        words.addKeyPressListener(Key.ENTER, press -> say());
        var form = new Div(words, say);
        form.addClassName("chat-form");
        add(care, nothing, lines, form);
        Live.of(this).on(RoomBell.chat(meeting), this::refresh);
    }

    void show(RoomState now, Member self) {
        state = now;
        var open = self.may(Right.WRITE) && now.meeting().stage() != Stage.ADJOURNED;
        words.setVisible(open);
        say.setVisible(open);
    }

    private void refresh() {
        try {
            show(desks.chats().of(meeting, desks.self()));
        } catch (Refused outside) {
            // The page hears of the closed session by its own bell and takes this panel away.
            show(List.of());
        }
    }

    private void show(List<ChatLine> said) {
        var before = lines.count();
        lines.show(said, LinePart::show);
        nothing.setVisible(said.isEmpty());
        if (said.size() > before) {
            lines.getElement()
                    .executeJs(
                            "if (this.scrollHeight - this.scrollTop - this.clientHeight < 160) this.scrollTop = this.scrollHeight");
        }
    }

    private void say() {
        if (words.getValue().isBlank()) {
            return;
        }
        desks.attempt(() -> {
            desks.chats().say(meeting, words.getValue(), desks.self());
            words.clear();
        });
    }

    /** One line, with what can be made of it, and what was. */
    private final class LinePart extends Div {

        private final Map<LineDeed, MenuItem> offers = new LinkedHashMap<>();
        private final Span done = new Span();
        private final MenuBar menu = new MenuBar();
        private final boolean always;

        LinePart(ChatLine line) {
            addClassName("chat-line");
            var author = Optional.ofNullable(state.people().get(line.person()));
            var name = new Span(author.map(Member::displayName).orElse(getTranslation("sitting.chat.somebody")));
            name.addClassName("name");
            var time = new Span(desks.clock().time(line.saidAt()));
            time.addClassName("quiet");
            var head = new Div(name, time);
            head.addClassName("row");
            done.addClassNames("quiet", "done");
            var body = new Div(head, new Paragraph(line.words()), done);
            body.addClassName("words");
            var self = desks.self();
            always = line.person().equals(self.person()) || self.may(Right.PRESIDE);
            menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
            menu.addClassName("more");
            var top = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
            top.setAriaLabel(getTranslation("sitting.chat.more", name.getText()));
            fill(top.getSubMenu(), line, self);
            add(body, menu);
            show(line);
        }

        private void fill(SubMenu sub, ChatLine line, Member self) {
            if (always) {
                sub.addItem(
                        getTranslation("sitting.chat.queue"),
                        click -> desks.attempt(() -> desks.chats().askToSpeak(meeting, line.id(), desks.self())));
            }
            desks.deeds().stream()
                    .filter(deed -> deed.isFor(self))
                    .forEach(deed -> offers.put(
                            deed, sub.addItem(getTranslation(deed.messageKey()), click -> take(deed, line.id()))));
            if (always) {
                sub.addItem(
                        getTranslation("sitting.chat.remove"),
                        click -> desks.attempt(() -> desks.chats().remove(meeting, line.id(), desks.self())));
            }
        }

        private void take(LineDeed deed, ChatLineId line) {
            desks.attempt(() -> {
                desks.chats().take(meeting, line, deed, desks.self());
                Word.done(getTranslation(deed.doneKey()));
            });
        }

        /** Everybody reads what was made of it: the talk is off the record, and this part of it no longer is. */
        void show(ChatLine line) {
            offers.forEach((deed, offer) -> offer.setVisible(!line.isTaken(deed)));
            menu.setVisible(always || offers.keySet().stream().anyMatch(deed -> !line.isTaken(deed)));
            var said = desks.deeds().stream()
                    .filter(line::isTaken)
                    .map(deed -> getTranslation(deed.doneKey()))
                    .collect(Collectors.joining(" "));
            Texts.show(done, said);
            done.setVisible(!said.isEmpty());
        }
    }
}

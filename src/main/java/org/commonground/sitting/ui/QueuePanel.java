package org.commonground.sitting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Stage;
import org.commonground.membership.Member;
import org.commonground.membership.Right;
import org.commonground.shell.Parts;
import org.commonground.shell.Texts;
import org.commonground.sitting.Floor;
import org.commonground.sitting.Marker;
import org.commonground.sitting.RoomState;
import org.commonground.sitting.Turn;
import org.commonground.sitting.TurnId;

/** Who speaks, who wants to, and how often each sector has; and the quiet way to ask for a break. */
final class QueuePanel extends Div {

    private final MeetingId meeting;
    private final Desks desks;
    private final Paragraph speaking = new Paragraph();
    private final H2 title = new H2();
    private final Paragraph nobody = new Paragraph(getTranslation("sitting.queue.nobody"));
    private final Parts<TurnId, Turn, TurnRow> waiting;
    private final TextField about = new TextField(getTranslation("sitting.queue.about"));
    private final Button ask = new Button(getTranslation("sitting.queue.ask"), click -> ask());
    private final Button withdraw = new Button(getTranslation("sitting.queue.withdraw"), click -> ask());
    private final Button next = new Button(getTranslation("sitting.queue.next"), click -> next());
    private final Button end = new Button(getTranslation("sitting.queue.end"), click -> end());
    private final Div balance = new Div();
    private final Button rest = new Button(getTranslation("sitting.break.ask"), click -> rest());
    private final Paragraph restMeans = new Paragraph(getTranslation("sitting.break.means"));
    private boolean resting;
    private boolean asked;
    private Optional<TurnId> speaker = Optional.empty();

    QueuePanel(RoomState state, Desks desks) {
        this.meeting = state.meeting().id();
        this.desks = desks;
        addClassName("queue");
        speaking.addClassName("speaking");
        speaking.getElement().setAttribute("role", "status");
        title.addClassName("small");
        nobody.addClassName("quiet");
        about.setMaxLength(300);
        about.setWidthFull();
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        ask.getElement().setAttribute("title", "Alt+Shift+Q");
        withdraw.getElement().setAttribute("title", "Alt+Shift+Q");
        waiting = new Parts<>(Turn::id, turn -> new TurnRow(turn, desks));
        balance.addClassName("balance");
        rest.addThemeVariants(ButtonVariant.TERTIARY);
        restMeans.addClassName("quiet");
        var chair = new Div(next, end);
        chair.addClassName("row");
        var pause = new Div(rest, restMeans);
        pause.addClassName("pause");
        resting = desks.breaks().isAsked(meeting, desks.self());
        add(speaking, chair, title, nobody, waiting, about, ask, withdraw, balance, pause);
    }

    void show(RoomState state, Member self) {
        var floor = state.floor();
        speaker = floor.speaking().map(Turn::id);
        var chair = self.may(Right.PRESIDE) && state.holds(Marker.CHAIR, self.person()) && state.isUnderWay();
        Texts.show(
                speaking,
                floor.speaking()
                        .map(turn -> getTranslation("sitting.queue.speaks", named(turn)))
                        .orElse(""));
        speaking.setVisible(floor.speaking().isPresent());
        var turns = floor.waiting();
        Texts.show(title, getTranslation("sitting.queue.waiting", turns.size()));
        nobody.setVisible(turns.isEmpty());
        waiting.show(turns);
        waiting.show(turns, (row, turn) -> row.show(floor, turn, chair));
        next.setVisible(chair && !turns.isEmpty());
        end.setVisible(chair && floor.speaking().isPresent());
        asked = floor.waitingOf(self.person()).isPresent();
        about.setVisible(state.isUnderWay() && !asked);
        ask.setVisible(state.isUnderWay() && !asked);
        withdraw.setVisible(state.isUnderWay() && asked);
        showBalance(floor);
        // A break fulfils every wish for one.
        sayRest(resting && state.meeting().stage() == Stage.IN_SESSION);
        rest.setVisible(state.isUnderWay());
        restMeans.setVisible(state.isUnderWay());
    }

    private void showBalance(Floor floor) {
        var sectors = floor.balance();
        balance.setVisible(!sectors.isEmpty());
        Texts.show(
                balance,
                sectors.isEmpty()
                        ? ""
                        : getTranslation(
                                "sitting.queue.balance",
                                sectors.entrySet().stream()
                                        .map(each ->
                                                getTranslation(each.getKey().messageKey()) + " " + each.getValue())
                                        .collect(Collectors.joining(" · "))));
    }

    /** Asks to speak, or does not want to any more. */
    void ask() {
        desks.attempt(() -> {
            if (asked) {
                desks.speakers().withdraw(meeting, desks.self());
            } else {
                desks.speakers().ask(meeting, about.getValue(), desks.self());
                about.clear();
            }
        });
    }

    private void next() {
        desks.attempt(() -> desks.speakers().next(meeting, speaker, desks.self()));
    }

    private void end() {
        speaker.ifPresent(turn -> desks.attempt(() -> desks.speakers().end(turn, desks.self())));
    }

    private void rest() {
        desks.attempt(() -> {
            desks.breaks().ask(meeting, !resting, desks.self());
            sayRest(!resting);
        });
    }

    private void sayRest(boolean now) {
        resting = now;
        Texts.show(rest, getTranslation(now ? "sitting.break.withdraw" : "sitting.break.ask"));
    }

    static String named(Turn turn) {
        return turn.from().isEmpty() ? turn.name() : turn.name() + ", " + turn.from();
    }

    /** Somebody who waits. */
    private static final class TurnRow extends Div {

        private final Span number = new Span();
        private final Span about = new Span();
        private final Span first = new Span(getTranslation("sitting.queue.first"));
        private final Button call = new Button(getTranslation("sitting.queue.call"));
        private final Button remove = new Button(getTranslation("sitting.queue.remove"));

        TurnRow(Turn turn, Desks desks) {
            addClassName("turn");
            number.addClassName("number");
            var name = new Span(turn.name());
            name.addClassName("name");
            var from = new Span(turn.from());
            from.addClassName("quiet");
            Texts.show(about, turn.about());
            about.addClassName("turn-about");
            about.setVisible(!turn.about().isEmpty());
            first.addClassName("pill");
            var words = new Div(name, from, first, about);
            words.addClassName("words");
            call.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            call.setAriaLabel(getTranslation("sitting.queue.call.named", turn.name()));
            remove.setAriaLabel(getTranslation("sitting.queue.remove.named", turn.name()));
            call.addClickListener(click -> desks.attempt(() -> desks.speakers().call(turn.id(), desks.self())));
            remove.addClickListener(
                    click -> desks.attempt(() -> desks.speakers().remove(turn.id(), desks.self())));
            var deeds = new Div(call, remove);
            deeds.addClassName("deeds");
            add(number, words, deeds);
        }

        void show(Floor floor, Turn turn, boolean chair) {
            Texts.show(number, String.valueOf(floor.waiting().indexOf(turn) + 1));
            first.setVisible(floor.isFirst(turn));
            call.setVisible(chair);
            remove.setVisible(chair);
        }
    }
}

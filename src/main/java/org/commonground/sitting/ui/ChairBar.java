package org.commonground.sitting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Stage;
import org.commonground.membership.Member;
import org.commonground.membership.Right;
import org.commonground.shell.Texts;
import org.commonground.sitting.Marker;
import org.commonground.sitting.RoomState;
import org.commonground.sitting.Turn;

/** Who presides and who leads the record, and in the chair's own hands the course of the meeting. */
final class ChairBar extends Section {

    static final int MORE_MINUTES = 5;

    private final MeetingId meeting;
    private final Desks desks;
    private final Runnable before;
    private final Span who = new Span();
    private final Span breaks = new Span();
    private final Button start = new Button(getTranslation("sitting.start"), click -> start());
    private final Button back = new Button(getTranslation("sitting.back"), click -> goBack());
    private final Button on = new Button(getTranslation("sitting.on"), click -> goOn());
    private final Button longer = new Button(getTranslation("sitting.longer", MORE_MINUTES), click -> longer());
    private final Button resume = new Button(getTranslation("sitting.resume"), click -> resume());
    private final Button take = new Button(getTranslation("sitting.take-chair"), click -> take(Marker.CHAIR));
    private final Button lead = new Button(getTranslation("sitting.take-scribe"), click -> take(Marker.SCRIBE));
    private final MenuBar more = new MenuBar();
    private final MenuItem recess;
    private final MenuItem park;
    private final MenuItem close;
    private final MenuItem reopen;
    private final MenuItem keys;
    private RoomState state;

    /**
     * @param before is told before the chair goes to another item, so that they go along
     * @param singleKeys is told whether single keys work
     */
    ChairBar(RoomState state, Desks desks, Runnable before, Consumer<Boolean> singleKeys) {
        this.state = state;
        this.meeting = state.meeting().id();
        this.desks = desks;
        this.before = before;
        addClassName("chair-bar");
        getElement().setAttribute("aria-label", getTranslation("sitting.course"));
        who.addClassName("quiet");
        breaks.addClassNames("pill", "now");
        breaks.getElement().setAttribute("role", "status");
        Stream.of(start, on, resume, take).forEach(each -> each.addThemeVariants(ButtonVariant.PRIMARY));
        lead.addThemeVariants(ButtonVariant.TERTIARY);
        back.getElement().setAttribute("title", "Alt+Shift+←");
        on.getElement().setAttribute("title", "Alt+Shift+→");
        longer.getElement().setAttribute("title", "+");
        more.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        var menu = more.addItem(getTranslation("sitting.more")).getSubMenu();
        park = menu.addItem(getTranslation("sitting.park"), click -> park());
        recess = menu.addItem(getTranslation("sitting.recess"), click -> recess());
        close = menu.addItem(getTranslation("sitting.close-doors"), click -> closeDoors(true));
        reopen = menu.addItem(getTranslation("sitting.open-doors"), click -> closeDoors(false));
        keys = menu.addItem(
                getTranslation("sitting.keys"),
                click -> singleKeys.accept(click.getSource().isChecked()));
        keys.setCheckable(true);
        keys.setChecked(true);
        menu.addSeparator();
        menu.addItem(getTranslation("sitting.adjourn"), click -> adjourn());
        var deeds = new Div(start, back, on, longer, resume, more);
        deeds.addClassName("row");
        var left = new Div(who, lead, breaks, take);
        left.addClassName("row");
        add(left, deeds);
    }

    void show(RoomState now, Member self) {
        state = now;
        var presides = self.may(Right.PRESIDE);
        var chair = presides && now.holds(Marker.CHAIR, self.person());
        var stage = now.meeting().stage();
        var session = stage == Stage.IN_SESSION;
        say(now);
        start.setVisible(presides && stage == Stage.PLANNED && !now.meeting().cancelled());
        back.setVisible(chair && session && now.previous().isPresent());
        on.setVisible(
                chair && session && (now.next().isPresent() || now.current().isPresent()));
        Texts.show(
                on,
                getTranslation(
                        now.current().isEmpty()
                                ? "sitting.on.first"
                                : now.next().isEmpty() ? "sitting.on.last" : "sitting.on"));
        longer.setVisible(chair && session && now.current().isPresent());
        resume.setVisible(chair && stage == Stage.RECESS);
        more.setVisible(chair && stage.isUnderWay());
        recess.setVisible(session);
        park.setVisible(session && now.current().isPresent());
        close.setVisible(now.closed().isEmpty());
        reopen.setVisible(now.closed().isPresent());
        lookAround(self);
        lead.setVisible(stage.isUnderWay()
                && self.may(Right.RECORD)
                && Optional.ofNullable(now.markers().get(Marker.SCRIBE)).isEmpty());
        var asked = chair && stage.isUnderWay() ? desks.breaks().count(meeting, self) : 0;
        Texts.show(breaks, getTranslation("sitting.break.asked", asked));
        breaks.setVisible(asked > 0);
    }

    /** Who is on the page has changed: whoever could preside looks whether the chair is missing. */
    void lookAround(Member self) {
        take.setVisible(self.may(Right.PRESIDE)
                && !state.holds(Marker.CHAIR, self.person())
                && state.meeting().stage().isUnderWay()
                && desks.markers().isChairFree(meeting, self));
    }

    private void say(RoomState now) {
        var chair = name(Marker.CHAIR, now);
        var scribe = name(Marker.SCRIBE, now);
        Texts.show(
                who,
                switch (now.meeting().stage()) {
                    case PLANNED -> getTranslation("sitting.stage.planned");
                    case ADJOURNED -> getTranslation("sitting.stage.adjourned");
                    case RECESS, IN_SESSION ->
                        chair.isEmpty()
                                ? getTranslation("sitting.nobody-presides")
                                : scribe.isEmpty()
                                        ? getTranslation("sitting.presides", chair)
                                        : getTranslation("sitting.presides-and-leads", chair, scribe);
                });
    }

    private static String name(Marker marker, RoomState now) {
        return Optional.ofNullable(now.markers().get(marker))
                .flatMap(person -> Optional.ofNullable(now.people().get(person)))
                .map(Member::displayName)
                .orElse("");
    }

    void goOn() {
        if (on.isVisible()) {
            before.run();
            desks.attempt(() -> desks.sittings().goOn(meeting, seen(), desks.self()));
        }
    }

    void goBack() {
        if (back.isVisible()) {
            before.run();
            desks.attempt(() -> desks.sittings().goBack(meeting, seen(), desks.self()));
        }
    }

    private Optional<ItemId> seen() {
        return state.current().map(Item::id);
    }

    void longer() {
        if (longer.isVisible()) {
            state.current()
                    .map(Item::id)
                    .ifPresent(item -> desks.attempt(() -> desks.agendas().extend(item, MORE_MINUTES, desks.self())));
        }
    }

    void nextSpeaker() {
        if (more.isVisible()) {
            var speaking = state.floor().speaking().map(Turn::id);
            desks.attempt(() -> desks.speakers().next(meeting, speaking, desks.self()));
        }
    }

    private void start() {
        desks.attempt(() -> desks.sittings().open(meeting, desks.self()));
    }

    private void resume() {
        desks.attempt(() -> desks.meetings().resume(meeting, desks.self()));
    }

    private void recess() {
        desks.attempt(() -> desks.meetings().recess(meeting, desks.self()));
    }

    private void park() {
        before.run();
        state.current()
                .map(Item::id)
                .ifPresent(item -> desks.attempt(() -> desks.agendas().park(item, desks.self())));
    }

    private void closeDoors(boolean closed) {
        desks.attempt(() -> {
            if (closed) {
                desks.closed().begin(meeting, desks.self());
            } else {
                desks.closed().end(meeting, desks.self());
            }
        });
    }

    private void take(Marker marker) {
        desks.attempt(() -> desks.markers().take(marker, meeting, desks.self()));
    }

    private void adjourn() {
        var question = new ConfirmDialog(
                getTranslation("sitting.adjourn.ask"),
                getTranslation("sitting.adjourn.means"),
                getTranslation("sitting.adjourn"),
                yes -> desks.attempt(() -> desks.sittings().adjourn(meeting, desks.self())));
        question.setCancelable(true);
        question.setCancelText(getTranslation("shell.cancel"));
        question.open();
    }
}

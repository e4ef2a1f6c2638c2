package org.commonground.sitting.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.live.Someone;
import org.commonground.live.ui.Live;
import org.commonground.live.ui.PresenceBar;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Stage;
import org.commonground.membership.Member;
import org.commonground.shell.Texts;
import org.commonground.sitting.Attendances;
import org.commonground.sitting.Marker;
import org.commonground.sitting.RoomState;
import org.jspecify.annotations.Nullable;

/**
 * The room of a meeting from inside: agenda, the thing on the table, people. The page goes along with the chair until the reader goes
 * elsewhere by themselves, and waits while they write.
 */
final class Room extends Div {

    private final MeetingId meeting;
    private final Desks desks;
    private final Runnable moved;
    private final QuorumMark quorum = new QuorumMark();
    private final PresenceBar here;
    private final AgendaList agenda;
    private final ChairBar chair;
    private final CheckInBar checkIn;
    private final FollowBar follow = new FollowBar(this::goToPointer);
    /** On a phone, where the agenda is out of sight. */
    private final ItemClock clock;

    private final Div table = new Div();
    private final SidePanel side;
    private final BottomBar bottom = new BottomBar(this::turnTo);
    private final RoomHand hand = new RoomHand(this::leaveChair, this::press, this::refreshFollowing);
    private final Span heard = new Span();
    private final Paragraph closed = new Paragraph();
    private final Paragraph recess = new Paragraph(getTranslation("sitting.stage.recess"));
    private RoomState state;
    private Member self;
    private List<Someone> connected = List.of();
    private @Nullable ItemSheet sheet;
    private Optional<ItemId> pointer = Optional.empty();
    private boolean following = true;
    private boolean waiting;

    /** @param moved is told when the reader has come to another item */
    Room(RoomState state, Member self, Desks desks, Runnable moved) {
        this.moved = moved;
        this.state = state;
        this.self = self;
        this.meeting = state.meeting().id();
        this.desks = desks;
        addClassName("room");
        here = new PresenceBar(Attendances.place(meeting), self.seen());
        agenda = new AgendaList(desks, desks.time(), this::choose);
        chair = new ChairBar(state, desks, () -> following = true, hand::watchKeys);
        checkIn = new CheckInBar(meeting, desks);
        side = new SidePanel(state, desks);
        heard.addClassName("only-heard");
        heard.getElement().setAttribute("role", "status");
        closed.addClassNames("room-bar", "closed");
        closed.getElement().setAttribute("role", "status");
        recess.addClassName("room-bar");
        recess.getElement().setAttribute("role", "status");
        clock = new ItemClock(desks.time());
        clock.addClassName("phone-clock");
        table.addClassName("room-table-place");
        var centre = new Div(chair, recess, closed, checkIn, follow, clock, table);
        centre.addClassName("room-centre");
        var grid = new Div(agenda, centre, side);
        grid.addClassName("room-grid");
        add(hand, grid, bottom, heard);
        hand.watchKeys(true);
        turnTo(BottomBar.View.TEXT);
        keys();
        Live.of(this).on(Attendances.place(meeting), this::lookAround);
    }

    QuorumMark quorum() {
        return quorum;
    }

    PresenceBar here() {
        return here;
    }

    /** Where in the meeting one is. */
    String where() {
        var shown = Optional.ofNullable(sheet).flatMap(each -> state.item(each.item()));
        return shown.map(item -> getTranslation(
                        "sitting.where",
                        state.place(item.id()),
                        state.items().size(),
                        item.heading().heading()))
                .orElse("");
    }

    void show(RoomState now, Member looking) {
        state = now;
        self = looking;
        chair.show(now, self);
        checkIn.show(now, self);
        recess.setVisible(now.meeting().stage() == Stage.RECESS);
        closed.setVisible(now.closed().isPresent());
        now.closed()
                .ifPresent(each -> Texts.show(
                        closed,
                        getTranslation("sitting.closed.inside", desks.clock().time(each.beganAt()))));
        follow(now);
        Optional.ofNullable(sheet).ifPresent(each -> each.show(now, self));
        agenda.show(now, shown());
        showPeople();
        now.current().ifPresent(item -> clock.show(now.clock(item.id())));
        clock.setVisible(now.isUnderWay() && now.current().isPresent());
    }

    private void lookAround() {
        var now = desks.presence().at(Attendances.place(meeting));
        if (!now.equals(connected)) {
            connected = now;
            showPeople();
            chair.lookAround(self);
        }
    }

    private void showPeople() {
        side.show(state, connected, self);
        quorum.show(state, offline());
    }

    private int offline() {
        var online = connected.stream().map(Someone::id).collect(Collectors.<UUID>toSet());
        return (int) state.roll().here().stream()
                .filter(line -> line.connected()
                        && line.person()
                                .filter(id -> online.contains(id.value()))
                                .isEmpty())
                .count();
    }

    private void follow(RoomState now) {
        var to = now.current().map(Item::id);
        var moved = !to.equals(pointer);
        pointer = to;
        if (sheet == null || now.item(sheet.item()).isEmpty()) {
            to.or(() -> now.items().stream().map(Item::id).findFirst()).ifPresent(this::lay);
        } else if (moved && to.isPresent() && following) {
            if (hand.isWriting()) {
                waiting = true;
            } else {
                lay(to.get());
                Texts.show(
                        heard,
                        getTranslation(
                                "sitting.heard",
                                now.item(to.get()).map(this::words).orElse("")));
            }
        }
        sayFollowing();
    }

    private void sayFollowing() {
        var away = pointer.filter(each -> !each.equals(shown())).flatMap(state::item);
        var leads = state.holds(Marker.CHAIR, self.person());
        hand.watchScrolling(following && !leads && pointer.isPresent());
        follow.setVisible(pointer.isPresent() && (away.isPresent() || !leads));
        away.ifPresentOrElse(
                item -> {
                    if (waiting) {
                        follow.waits(words(item), desks.clock().time(started(item)));
                    } else {
                        follow.isElsewhere(words(item));
                    }
                },
                () -> {
                    waiting = false;
                    if (following) {
                        follow.follows();
                    } else {
                        follow.isElsewhere(
                                pointer.flatMap(state::item).map(this::words).orElse(""));
                    }
                });
    }

    private Instant started(Item item) {
        return state.clock(item.id())
                .runningSince()
                .orElseGet(() -> desks.time().instant());
    }

    /** The reader looks at an item by themselves; at the one the meeting is at they go along again. */
    private void choose(ItemId item) {
        following = pointer.filter(item::equals).isPresent() || pointer.isEmpty();
        waiting = false;
        lay(item);
        turnTo(BottomBar.View.TEXT);
        show(state, desks.self());
    }

    private void goToPointer() {
        following = true;
        waiting = false;
        pointer.ifPresent(this::lay);
        show(state, desks.self());
    }

    private void leaveChair() {
        following = false;
        sayFollowing();
    }

    /** Whoever has stopped writing decides when to go on; the page does not jump from under the hand that was lifted. */
    private void refreshFollowing() {
        sayFollowing();
    }

    private void lay(ItemId item) {
        if (sheet != null && sheet.item().equals(item)) {
            return;
        }
        table.removeAll();
        sheet = new ItemSheet(meeting, item, desks);
        sheet.show(state, self);
        table.add(sheet);
        here.turnTo(AgendaRow.place(item));
        moved.run();
    }

    private @Nullable ItemId shown() {
        return sheet == null ? null : sheet.item();
    }

    private String words(Item item) {
        return getTranslation(
                "sitting.item.named", state.place(item.id()), item.heading().heading());
    }

    private void turnTo(BottomBar.View view) {
        getElement().setAttribute("data-view", view.key());
        bottom.show(view);
        if (view == BottomBar.View.QUEUE) {
            side.showQueue();
        }
        if (view == BottomBar.View.PEOPLE) {
            side.showPeople();
        }
    }

    private void goToRoll() {
        turnTo(BottomBar.View.PEOPLE);
        side.goToRoll();
    }

    private void press(String key) {
        if (key.equals("+")) {
            chair.longer();
        } else {
            chair.nextSpeaker();
        }
    }

    private void keys() {
        key(Key.ARROW_RIGHT, chair::goOn);
        key(Key.ARROW_LEFT, chair::goBack);
        key(Key.KEY_F, this::goToPointer);
        key(Key.KEY_G, this::goToPointer);
        key(Key.KEY_Q, side.queue()::ask);
        key(Key.KEY_R, this::goToRoll);
    }

    private void key(Key key, Runnable deed) {
        Shortcuts.addShortcutListener(this, deed::run, key, KeyModifier.ALT, KeyModifier.SHIFT);
    }
}

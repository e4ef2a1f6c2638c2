package org.commonground.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import org.commonground.decision.ui.VoteBell;
import org.commonground.live.ui.Live;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.ui.MeetingBell;
import org.commonground.membership.Right;
import org.commonground.minutes.ItemOnTheTable;
import org.commonground.shell.Routes;
import org.commonground.sitting.ui.RoomPart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;

/** The minutes of the item on the table, in the room of the meeting. Note-takers write at once. */
@org.springframework.stereotype.Component
@Lazy
@Order(10)
class MinutesPart implements RoomPart {

    private final Desks desks;

    MinutesPart(Desks desks) {
        this.desks = desks;
    }

    @Override
    public Component part(MeetingId meeting, ItemId shown) {
        return new OnTheTable(desks, meeting, shown);
    }

    private static final class OnTheTable extends Section {

        private final Desks desks;
        private final MeetingId meeting;
        private final ItemId item;
        private final Div place = new Div();
        private @Nullable ItemMinutes minutes;
        private boolean closed;

        OnTheTable(Desks desks, MeetingId meeting, ItemId item) {
            this.desks = desks;
            this.meeting = meeting;
            this.item = item;
            addClassNames("card", "room-minutes");
            var title = new H3(getTranslation("minutes.title"));
            var whole =
                    new Anchor(Routes.MEETINGS + "/" + meeting.value() + "/minutes", getTranslation("minutes.whole"));
            var head = new Div(title, whole);
            head.addClassNames("row", "apart");
            add(head, place);
            Shortcuts.addShortcutListener(this, this::bringTheCaret, Key.KEY_G, KeyModifier.ALT, KeyModifier.SHIFT);
            Live.of(this)
                    .on(MinutesBell.minutes(meeting), this::refresh)
                    .on(MeetingBell.meeting(meeting), this::refresh)
                    .on(VoteBell.DECISIONS, this::refresh);
        }

        private void bringTheCaret() {
            if (minutes != null) {
                minutes.bringTheCaret();
            }
        }

        private void refresh() {
            var self = desks.self();
            if (desks.meetings().byId(meeting, self).isEmpty()) {
                return;
            }
            desks.records().under(item, meeting, self, getLocale()).ifPresent(this::show);
        }

        private void show(ItemOnTheTable now) {
            var first = minutes == null;
            var under = minutes == null
                    ? new ItemMinutes(desks, meeting, now.record().item(), this::refresh)
                    : minutes;
            minutes = under;
            if (first) {
                place.add(under);
            }
            under.show(now);
            var inside = now.behindClosedDoors();
            var begins = first || inside && !closed;
            closed = inside;
            if (begins && now.stage().isOpen() && desks.self().may(Right.RECORD)) {
                under.write();
                under.awaitTheCaret();
            }
        }
    }
}

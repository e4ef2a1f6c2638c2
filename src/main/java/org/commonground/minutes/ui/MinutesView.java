package org.commonground.minutes.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.commonground.decision.ui.VoteBell;
import org.commonground.live.Place;
import org.commonground.live.ui.Live;
import org.commonground.live.ui.PresenceBar;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.ui.MeetingBell;
import org.commonground.minutes.Hours;
import org.commonground.minutes.ItemOnTheTable;
import org.commonground.minutes.ItemRecord;
import org.commonground.minutes.MeetingRecord;
import org.commonground.minutes.Proceedings;
import org.commonground.shell.Headed;
import org.commonground.shell.Headline;
import org.commonground.shell.MainLayout;
import org.commonground.shell.Parts;
import org.commonground.shell.Routes;
import org.commonground.shell.Texts;
import org.commonground.sitting.ui.RoomBell;

/** The minutes of one meeting: read by members, written by note-takers, with what follows until they are locked. */
@Route(value = Routes.MEETINGS + "/:meeting/minutes", layout = MainLayout.class)
@PermitAll
class MinutesView extends Div implements BeforeEnterObserver, Headed {

    private final Desks desks;
    private final Headline headline = new Headline(getTranslation("minutes.title"));

    MinutesView(Desks desks) {
        this.desks = desks;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("meeting")
                .flatMap(MinutesView::id)
                .flatMap(id -> desks.meetings().byId(id, desks.self()))
                .ifPresentOrElse(this::open, () -> event.rerouteToError(NotFoundException.class));
    }

    private void open(Meeting meeting) {
        removeAll();
        headline.rename(getTranslation("minutes.of", meeting.heading().heading()));
        headline.accompany(new PresenceBar(
                Place.of("minutes", meeting.id().value()), desks.self().seen()));
        add(new Book(meeting.id()));
    }

    private static Optional<MeetingId> id(String address) {
        try {
            return Optional.of(new MeetingId(UUID.fromString(address)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public Headline headline() {
        return headline;
    }

    /** What stands on the page of one meeting's minutes, and listens for it. */
    private final class Book extends Div {

        private final MeetingId meeting;
        private final RollBlock roll = new RollBlock(desks);
        private final Parts<ItemId, ItemRecord, ItemCard> items;
        private final Paragraph withheld = new Paragraph();
        private final AfterMeeting after;

        Book(MeetingId meeting) {
            this.meeting = meeting;
            addClassName("desk");
            items = new Parts<>(record -> record.item().id(), ItemCard::new);
            items.addClassName("column");
            withheld.addClassName("quiet");
            after = new AfterMeeting(desks, meeting);
            var column = new Div(roll, items, withheld);
            column.addClassName("column");
            var side = new Aside(after);
            side.addClassName("side");
            add(column, side);
            Live.of(this)
                    .on(MinutesBell.minutes(meeting), this::refresh)
                    .on(MeetingBell.meeting(meeting), this::refresh)
                    .on(RoomBell.sitting(meeting), this::refresh)
                    .on(VoteBell.DECISIONS, this::refresh);
        }

        private void refresh() {
            if (desks.meetings().byId(meeting, desks.self()).isEmpty()) {
                return;
            }
            var record = desks.records().of(meeting, desks.self(), getLocale());
            headline.locate(
                    record.body() + " · " + desks.wall().words(record.meeting().heldOn()));
            roll.show(record);
            items.show(record.items());
            items.show(record.items(), (card, item) -> card.show(record, item));
            Texts.show(withheld, getTranslation("minutes.withheld", record.withheld()));
            withheld.setVisible(record.withheld() > 0);
            after.show(record);
        }

        /** One item as a card of the page. */
        private final class ItemCard extends Section {

            private final H2 heading = new H2();
            private final Paragraph time = new Paragraph();
            private final ItemMinutes minutes;

            ItemCard(ItemRecord record) {
                addClassName("card");
                time.addClassName("quiet");
                minutes = new ItemMinutes(desks, meeting, record.item(), Book.this::refresh);
                add(heading, time, minutes);
            }

            void show(MeetingRecord all, ItemRecord record) {
                var item = record.item();
                Texts.show(heading, item.place() + ". " + item.heading().heading());
                var proceedings = new Proceedings(all, Hours.of(all.meeting(), getLocale()), this::getTranslation);
                Texts.show(
                        time,
                        proceedings
                                .of(item)
                                .orElseGet(() -> getTranslation(
                                        "meeting.state." + item.state().key())));
                minutes.show(new ItemOnTheTable(record, all.minutes().stage(), all.isBehindClosedDoors()));
            }
        }
    }
}

package org.commonground.sitting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.commonground.live.ui.Live;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.Member;
import org.commonground.shell.Headed;
import org.commonground.shell.Headline;
import org.commonground.shell.MainLayout;
import org.commonground.shell.Routes;
import org.commonground.shell.Texts;
import org.commonground.sitting.RoomState;
import org.commonground.sitting.Sight;
import org.jspecify.annotations.Nullable;

/** The room of a meeting: everything inside, or a closed door. */
@Route(value = Routes.MEETINGS + "/:meeting/room", layout = MainLayout.class)
@PermitAll
class RoomView extends Div implements BeforeEnterObserver, Headed {

    private final Desks desks;
    private final Headline headline = new Headline(getTranslation("sitting.room"));

    RoomView(Desks desks) {
        this.desks = desks;
        addClassName("room-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var sight = event.getRouteParameters()
                .get("meeting")
                .flatMap(RoomView::id)
                .flatMap(id -> desks.sittings().look(id, desks.self()));
        sight.ifPresentOrElse(
                seen -> {
                    removeAll();
                    add(new Door(seen.meeting().id()));
                },
                () -> event.rerouteToError(NotFoundException.class));
    }

    static Optional<MeetingId> id(String address) {
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

    /** Opens and shuts for the reader as the meeting does, and listens for it. */
    private final class Door extends Div {

        private final MeetingId meeting;
        private @Nullable Room room;
        private boolean shut;

        Door(MeetingId meeting) {
            this.meeting = meeting;
            addClassName("room-door");
            Live.of(this).on(RoomBell.sitting(meeting), this::refresh);
        }

        private void refresh() {
            var self = desks.self();
            desks.sittings().look(meeting, self).ifPresent(sight -> {
                headline.rename(sight.meeting().heading().heading());
                switch (sight) {
                    case Sight.Inside(var state) -> showInside(state, self);
                    case Sight.Outside outside -> showOutside(outside);
                }
            });
        }

        private void showInside(RoomState state, Member self) {
            if (room == null) {
                removeAll();
                shut = false;
                room = new Room(state, self, desks, this::locate);
                add(room);
                headline.accompany(room.quorum(), room.here());
                desks.attempt(() -> desks.sittings().enter(meeting, self));
            }
            room.show(state, self);
            locate();
        }

        private void locate() {
            headline.locate(room == null ? "" : room.where());
        }

        private void showOutside(Sight.Outside outside) {
            if (shut) {
                return;
            }
            shut = true;
            room = null;
            removeAll();
            headline.accompany();
            headline.locate("");
            var card = new Section();
            card.addClassNames("card", "dead-end");
            card.getElement().setAttribute("role", "status");
            var home = new RouterLink();
            Texts.show(home, getTranslation("shell.home.go"));
            home.getElement().setAttribute("href", "");
            card.add(
                    new H2(getTranslation("sitting.closed")),
                    new Paragraph(getTranslation(
                            "sitting.closed.outside", desks.clock().time(outside.since()))),
                    new Paragraph(getTranslation("sitting.closed.wait")),
                    home);
            add(card);
        }
    }
}

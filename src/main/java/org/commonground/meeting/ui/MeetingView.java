package org.commonground.meeting.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.commonground.live.Place;
import org.commonground.live.ui.Live;
import org.commonground.live.ui.PresenceBar;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.MeetingId;
import org.commonground.shell.Headed;
import org.commonground.shell.Headline;
import org.commonground.shell.MainLayout;
import org.commonground.shell.Routes;

/** One meeting: its agenda, which those who prepare it build together, and when and where it is. */
@Route(value = Routes.MEETINGS + "/:meeting", layout = MainLayout.class)
@PermitAll
class MeetingView extends Div implements BeforeEnterObserver, Headed {

    private final Desks desks;
    private final Headline headline = new Headline(getTranslation("shell.navigation.meetings"));

    MeetingView(Desks desks) {
        this.desks = desks;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("meeting")
                .flatMap(MeetingView::id)
                .flatMap(id -> desks.meetings().byId(id, desks.self()))
                .ifPresentOrElse(this::open, () -> event.rerouteToError(NotFoundException.class));
    }

    private void open(Meeting meeting) {
        removeAll();
        headline.rename(meeting.heading().heading());
        headline.accompany(new PresenceBar(
                Place.of("meeting", meeting.id().value()), desks.self().seen()));
        add(new Sheet(meeting));
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

    /** What stands on the page of one meeting, and listens for it. */
    private final class Sheet extends Div {

        private final MeetingId meeting;
        private final AgendaBuilder agenda;
        private final MeetingPanel panel;
        private final OffersCard offers;
        private final RatingCard rating;

        Sheet(Meeting meeting) {
            this.meeting = meeting.id();
            agenda = new AgendaBuilder(desks, meeting.id());
            panel = new MeetingPanel(desks, meeting);
            offers = new OffersCard(desks, meeting);
            rating = new RatingCard(desks, meeting.id());
            addClassName("desk");
            var side = new Aside(panel, offers);
            side.addClassName("side");
            var main = new Div(agenda, rating);
            main.addClassName("column");
            add(main, side);
            Live.of(this).on(MeetingBell.meeting(meeting.id()), this::refresh);
        }

        private void refresh() {
            desks.meetings().byId(meeting, desks.self()).ifPresent(now -> {
                headline.rename(now.heading().heading());
                headline.locate(desks.bodyOf(now) + " · " + desks.when(now));
                panel.show(now);
                agenda.show(now);
                offers.show(now);
                rating.show(now);
            });
        }
    }
}

package org.commonground.sitting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionId;
import org.commonground.decision.VoteSight;
import org.commonground.live.Topic;
import org.commonground.live.ui.Live;
import org.commonground.meeting.Item;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Stage;
import org.commonground.shell.Routes;
import org.commonground.shell.Texts;
import org.commonground.sitting.RoomState;
import org.commonground.sitting.Sight;
import org.commonground.sitting.Turn;

/** For the wall of the room of one meeting: where it is, the words on the table, the clock, who speaks, and how many have voted. */
@Route(value = Routes.DISPLAY + "/:meeting", autoLayout = false)
@PermitAll
class RoomDisplayView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Desks desks;

    RoomDisplayView(Desks desks) {
        this.desks = desks;
        addClassNames("display", "room-display");
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
                    add(new Board(seen.meeting().id()));
                },
                () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sitting.wall") + " · " + getTranslation("product.name");
    }

    private final class Board extends Div {

        private final MeetingId meeting;
        private final H1 title = new H1();
        private final QuorumMark quorum = new QuorumMark();
        private final Paragraph state = new Paragraph();
        private final Paragraph place = new Paragraph();
        private final H2 heading = new H2();
        private final Paragraph care = new Paragraph();
        private final Paragraph about = new Paragraph();
        private final ItemClock clock;
        private final Div motions = new Div();
        private final Paragraph turnout = new Paragraph();
        private final H3 speaks = new H3();
        private final Paragraph waiting = new Paragraph();

        Board(MeetingId meeting) {
            this.meeting = meeting;
            addClassName("room-board");
            clock = new ItemClock(desks.time());
            state.addClassName("lead");
            place.addClassName("quiet");
            care.addClassName("care-note");
            turnout.addClassName("count");
            motions.addClassName("motion-text");
            var top = new Div(title, quorum);
            top.addClassNames("row", "apart");
            var queue = new Div(speaks, waiting);
            queue.addClassName("wall-queue");
            var foot = new Div(clock, queue);
            foot.addClassName("wall-foot");
            add(top, state, place, heading, care, about, motions, turnout, foot);
            Live.of(this).on(RoomBell.sitting(meeting), this::refresh).on(Topic.of("decisions"), this::refresh);
        }

        private void refresh() {
            desks.sittings().look(meeting, desks.self()).ifPresent(sight -> {
                Texts.show(title, sight.meeting().heading().heading());
                switch (sight) {
                    case Sight.Inside(var room) when room.closed().isEmpty() -> show(room);
                    case Sight.Inside closed -> shut();
                    case Sight.Outside outside -> shut();
                }
            });
        }

        /** The wall cannot tell who stands before it, so in a closed session it shows nothing to anybody. */
        private void shut() {
            Texts.show(state, getTranslation("sitting.closed"));
            state.setVisible(true);
            for (var part : List.of(quorum, place, heading, care, about, motions, turnout, clock, speaks, waiting)) {
                part.setVisible(false);
            }
        }

        private void show(RoomState room) {
            quorum.show(room, 0);
            var stage = room.meeting().stage();
            Texts.show(state, getTranslation("meeting.stage." + stage.key()));
            state.setVisible(stage != Stage.IN_SESSION);
            var item = room.current();
            show(room, item);
            var floor = room.floor();
            Texts.show(
                    speaks,
                    floor.speaking()
                            .map(turn -> getTranslation("sitting.queue.speaks", QueuePanel.named(turn)))
                            .orElse(""));
            speaks.setVisible(floor.speaking().isPresent());
            Texts.show(
                    waiting,
                    getTranslation(
                            "sitting.wall.waiting",
                            floor.waiting().stream().map(Turn::name).collect(Collectors.joining(", "))));
            waiting.setVisible(!floor.waiting().isEmpty());
        }

        private void show(RoomState room, Optional<Item> current) {
            for (var part : List.of(place, heading, clock)) {
                part.setVisible(current.isPresent());
            }
            care.setVisible(current.filter(item -> !item.careNote().isEmpty()).isPresent());
            about.setVisible(current.filter(item -> !item.about().isEmpty()).isPresent());
            var brought = current.map(item -> room.motions().getOrDefault(item.id(), List.of()))
                    .orElse(List.of());
            current.ifPresent(item -> {
                Texts.show(
                        place,
                        getTranslation(
                                "sitting.item.place",
                                room.place(item.id()),
                                room.items().size()));
                Texts.show(heading, item.heading().heading());
                Texts.show(care, getTranslation("sitting.item.care", item.careNote()));
                Texts.show(about, item.about());
                clock.show(room.clock(item.id()));
            });
            lay(brought);
        }

        private void lay(List<MotionId> brought) {
            var self = desks.self();
            motions.removeAll();
            brought.stream()
                    .flatMap(id -> desks.motions().byId(id, self).stream())
                    .filter(motion -> motion.state().isPending())
                    .map(Motion::text)
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> motions.add(new Paragraph(text)));
            motions.setVisible(motions.getComponentCount() > 0);
            var running = desks.votes().running(self).stream()
                    .filter(sight -> brought.contains(sight.vote().motion()))
                    .findFirst();
            Texts.show(turnout, running.map(this::turnout).orElse(""));
            turnout.setVisible(running.isPresent());
        }

        private String turnout(VoteSight sight) {
            return getTranslation(
                    "sitting.wall.turnout",
                    sight.roll().turnout(),
                    sight.roll().voters(sight.vote().rules()).size());
        }
    }
}

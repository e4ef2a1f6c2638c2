package org.commonground.sitting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.commonground.decision.Assembly;
import org.commonground.live.Presence;
import org.commonground.live.Registration;
import org.commonground.live.Visit;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.Heading;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.ItemPurpose;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Member;
import org.commonground.membership.PersonId;
import org.commonground.structure.Bodies;
import org.commonground.window.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A plenary of so many seats that is planned with three items, and what happens in its room. Person 1 may preside. */
public final class Session implements AutoCloseable {

    private final ApplicationContext product;
    private final Assembly body;
    private final MeetingId meeting;
    private final List<ItemId> items = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private final Registration listening;
    /** Presence lives in the engine, which runs while somebody has a page open. */
    private @Nullable Window engine;

    private Session(int seats, ApplicationContext product) {
        this.product = product;
        body = Assembly.of(seats, product);
        var chair = body.chair();
        meeting = meetings()
                .plan(
                        product.getBean(Bodies.class).plenary(chair).id(),
                        new Heading("Plenary, March 14"),
                        Instant.parse("2027-03-14T14:00:00Z"),
                        ZoneId.of("UTC"),
                        60,
                        "Library",
                        "",
                        chair);
        for (var heading : List.of("Welcome and roll", "Mission statement", "Outreach to hotels")) {
            items.add(
                    product.getBean(Agendas.class).add(meeting, new Heading(heading), ItemPurpose.DISCUSS, 10, chair));
        }
        meetings().publish(meeting, true, chair);
        listening = presence().listen(Attendances.place(meeting), () -> {});
    }

    public static Session planned(int seats, ApplicationContext product) {
        return new Session(seats, product);
    }

    /** Opened by person 1. */
    public static Session opened(int seats, ApplicationContext product) {
        var session = planned(seats, product);
        session.sittings().open(session.meeting, session.chair());
        return session;
    }

    public Assembly body() {
        return body;
    }

    public MeetingId meeting() {
        return meeting;
    }

    public ItemId item(int place) {
        return items.get(place - 1);
    }

    public Member chair() {
        return body.chair();
    }

    public Member person(int place) {
        return body.person(place);
    }

    public PersonId id(int place) {
        return person(place).person();
    }

    /** The chair goes on from what the meeting is at. */
    public void goesOn() {
        sittings().goOn(meeting, current(), chair());
    }

    public void goesBack() {
        sittings().goBack(meeting, current(), chair());
    }

    /** The chair gives the floor to whoever is next, from whoever has it. */
    public void givesTheFloor() {
        speakers().next(meeting, speakers().of(meeting, chair()).speaking().map(Turn::id), chair());
    }

    private Optional<ItemId> current() {
        return state().current().map(Item::id);
    }

    /** People say that they are in the room, from this place to that. */
    public void checkIn(int from, int to) {
        for (var place = from; place <= to; place++) {
            attendances().checkIn(meeting, Declared.PRESENT, person(place));
        }
    }

    /** Somebody looks at the page of the room. */
    public Visit looks(Member member) {
        if (engine == null) {
            engine = body.household().cora();
        }
        var visit = presence().enter(Attendances.place(meeting), member.seen());
        visits.add(visit);
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> isHere(member));
        return visit;
    }

    public void goes(Member member, Visit visit) {
        visit.leave();
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> !isHere(member));
    }

    private boolean isHere(Member member) {
        return presence().at(Attendances.place(meeting)).stream()
                .anyMatch(each -> each.id().equals(member.person().value()));
    }

    public RoomState state() {
        return ((Sight.Inside) sittings().look(meeting, chair()).orElseThrow()).state();
    }

    public Attendances attendances() {
        return product.getBean(Attendances.class);
    }

    public Sittings sittings() {
        return product.getBean(Sittings.class);
    }

    public Meetings meetings() {
        return product.getBean(Meetings.class);
    }

    public Agendas agendas() {
        return product.getBean(Agendas.class);
    }

    public Markers markers() {
        return product.getBean(Markers.class);
    }

    public Speakers speakers() {
        return product.getBean(Speakers.class);
    }

    public Chats chats() {
        return product.getBean(Chats.class);
    }

    public Breaks breaks() {
        return product.getBean(Breaks.class);
    }

    public ClosedSessions closed() {
        return product.getBean(ClosedSessions.class);
    }

    private Presence presence() {
        return product.getBean(Presence.class);
    }

    @Override
    public void close() {
        visits.forEach(Visit::leave);
        listening.remove();
        if (engine != null) {
            engine.close();
        }
    }
}

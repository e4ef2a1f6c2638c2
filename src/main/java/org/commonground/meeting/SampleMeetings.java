package org.commonground.meeting;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.commonground.membership.CollaborativeFounded;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.PersonId;
import org.commonground.membership.Profile;
import org.commonground.membership.Right;
import org.commonground.structure.Bodies;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the invented collaborative has in its calendar, so that a meeting can be tried at once. */
@Component
class SampleMeetings {

    private static final ZoneId THERE = ZoneId.of("America/New_York");

    private final Meetings meetings;
    private final Agendas agendas;
    private final Templates templates;
    private final Bodies bodies;
    private final Members members;
    private final Clock clock;

    SampleMeetings(
            Meetings meetings, Agendas agendas, Templates templates, Bodies bodies, Members members, Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.templates = templates;
        this.bodies = bodies;
        this.members = members;
        this.clock = clock;
    }

    @EventListener
    void on(CollaborativeFounded founded) {
        if (founded.sample()) {
            members.byId(founded.coordinator()).ifPresent(this::plan);
        }
    }

    private void plan(Member coordinator) {
        var tuesday = ZonedDateTime.now(clock.withZone(THERE))
                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
                .with(LocalTime.of(9, 0));
        var plenary = meetings.plan(
                bodies.plenary(coordinator).id(),
                new Heading("Monthly plenary"),
                tuesday.toInstant(),
                THERE,
                90,
                "Harbor County Library, community room",
                "https://meet.example.org/harbor-plenary",
                coordinator);
        template("plenary").ifPresent(each -> agendas.fill(plenary, each.lines(), coordinator));
        var mission =
                agendas.add(plenary, new Heading("Mission statement: adopt"), ItemPurpose.DECIDE, 20, coordinator);
        agendas.move(mission, 5, coordinator);
        agendas.byId(mission, coordinator)
                .ifPresent(item -> agendas.edit(
                        item.described(
                                "Business",
                                item.heading(),
                                item.purpose(),
                                somebody(coordinator),
                                "",
                                20,
                                "The wording on the table since March. Adopted by two thirds.",
                                "Touches on what people have lived through. Step out whenever you like."),
                        coordinator));
        meetings.publish(plenary, true, coordinator);
        var planning = meetings.plan(
                bodies.plenary(coordinator).id(),
                new Heading("Planning retreat"),
                tuesday.plusWeeks(6).toInstant(),
                THERE,
                240,
                "",
                "",
                coordinator);
        template("retreat").ifPresent(each -> agendas.fill(planning, each.lines(), coordinator));
    }

    private Optional<PersonId> somebody(Member coordinator) {
        return members.all(coordinator).stream()
                .map(Profile::standing)
                .filter(each -> each.may(Right.PRESIDE))
                .map(Member::person)
                .findFirst();
    }

    private Optional<Template> template(String key) {
        return templates.in(Locale.ENGLISH).stream()
                .filter(each -> each.key().equals(key))
                .findFirst();
    }
}

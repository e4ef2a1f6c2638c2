package org.commonground.structure;

import java.util.List;
import org.commonground.membership.CollaborativeFounded;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.Name;
import org.commonground.membership.Organisations;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Bodies of the invented collaborative, once it has its plenary. */
@Component
class SampleStructure {

    private final Bodies bodies;
    private final Organisations organisations;
    private final Members members;

    SampleStructure(Bodies bodies, Organisations organisations, Members members) {
        this.bodies = bodies;
        this.organisations = organisations;
        this.members = members;
    }

    @EventListener
    @Order(1)
    void on(CollaborativeFounded founded) {
        if (founded.sample()) {
            members.byId(founded.coordinator()).ifPresent(this::found);
        }
    }

    private void found(Member coordinator) {
        found(
                BodyKind.STEERING,
                "Steering committee",
                "Prepares the plenaries, keeps the plan in view and acts for the task force between meetings.",
                List.of("County Health", "Shelter Network", "Legal Aid", "Sheriff"),
                coordinator);
        found(
                BodyKind.COMMITTEE,
                "Training committee",
                "Four trainings a year, on all forms of trafficking.",
                List.of("Labor Rights", "Schools", "Newcomers House", "Coast University"),
                coordinator);
        found(
                BodyKind.COMMITTEE,
                "Outreach committee",
                "Hotels, farms and young people: who hears of help, and in which languages.",
                List.of("Open Door Youth", "Newcomers House", "Harbor Hotels Association", "Interfaith Council"),
                coordinator);
    }

    private void found(BodyKind kind, String name, String charge, List<String> seats, Member coordinator) {
        var body = bodies.found(kind, new Name(name), charge, coordinator);
        organisations.all(coordinator).stream()
                .filter(each -> seats.contains(each.name().name()))
                .forEach(each -> bodies.seat(body, each.id(), coordinator));
    }
}

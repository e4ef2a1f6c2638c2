package org.commonground.structure;

import java.util.Set;
import java.util.UUID;
import org.commonground.decision.RollCallChanged;
import org.commonground.decision.Seating;
import org.commonground.membership.Member;
import org.commonground.membership.OrganisationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who take votes which organisations sit in the body that decides. */
@Component
class SeatingPlan implements Seating {

    private final Bodies bodies;
    private final ApplicationEventPublisher facts;

    SeatingPlan(Bodies bodies, ApplicationEventPublisher facts) {
        this.bodies = bodies;
        this.facts = facts;
    }

    @EventListener
    void on(BodyChanged changed) {
        facts.publishEvent(new RollCallChanged());
    }

    @Override
    public UUID plenary(Member reader) {
        return bodies.plenary(reader).id().value();
    }

    @Override
    public Set<OrganisationId> seats(UUID body, Member reader) {
        return bodies.seats(new BodyId(body), reader);
    }

    @Override
    public String name(UUID body, Member reader) {
        return bodies.byId(new BodyId(body), reader)
                .map(each -> each.name().name())
                .orElse("");
    }
}

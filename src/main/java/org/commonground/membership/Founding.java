package org.commonground.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The beginning: one collaborative for one installation, with a first coordinator. */
@Service
@Transactional
public class Founding {

    private final CollaborativeRepository collaboratives;
    private final JdbcAggregateOperations rows;
    private final PersonRepository people;
    private final Organisations organisations;
    private final Seats seats;
    private final Sample sample;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Founding(
            CollaborativeRepository collaboratives,
            JdbcAggregateOperations rows,
            PersonRepository people,
            Organisations organisations,
            Seats seats,
            Sample sample,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.collaboratives = collaboratives;
        this.rows = rows;
        this.people = people;
        this.organisations = organisations;
        this.seats = seats;
        this.sample = sample;
        this.facts = facts;
        this.clock = clock;
    }

    /** The collaborative of this installation; empty before it is founded. Asked by the program itself. */
    @Transactional(readOnly = true)
    public Optional<Collaborative> collaborative() {
        return collaboratives.findById(Collaborative.THE_ONE);
    }

    /**
     * Founds the collaborative with its first coordinator, and their organisation if they come from one.
     *
     * @return the first coordinator, who counts as joined
     * @throws Refused if there is a collaborative already
     */
    public PersonId found(
            Name name, Kind kind, Name coordinator, Language language, Optional<OwnOrganisation> organisation) {
        begin(name, kind, false);
        var first = people.save(Person.named(coordinator, "", language, Roles.MEMBER.with(Role.COORDINATOR))
                .joining());
        organisation.ifPresent(own -> seats.begin(Seat.beginning(
                first.id(),
                organisations.enter(own.name(), own.sector(), Tier.CORE),
                Capacity.REPRESENTATIVE,
                LocalDate.now(clock),
                Optional.empty())));
        facts.publishEvent(new CollaborativeFounded(name.name(), kind, first.id(), false));
        return first.id();
    }

    /**
     * Founds an invented collaborative to look around in.
     *
     * @return whom one can sign in as, the first coordinator first
     * @throws Refused if there is a collaborative already
     */
    public List<SamplePerson> foundSample() {
        begin(Sample.NAME, Kind.TASK_FORCE, true);
        var settled = sample.settle();
        facts.publishEvent(new CollaborativeFounded(
                Sample.NAME.name(), Kind.TASK_FORCE, settled.getFirst().person(), true));
        return settled;
    }

    private void begin(Name name, Kind kind, boolean invented) {
        if (collaborative().isPresent()) {
            throw new Refused(Refusal.ALREADY_FOUNDED);
        }
        try {
            rows.insert(new Collaborative(Collaborative.THE_ONE, name, kind, invented, clock.instant(), 0));
        } catch (DuplicateKeyException meanwhile) {
            throw new Refused(Refusal.ALREADY_FOUNDED);
        }
    }
}

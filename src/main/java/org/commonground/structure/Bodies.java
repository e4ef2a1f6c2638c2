package org.commonground.structure;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.membership.CollaborativeFounded;
import org.commonground.membership.Language;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.Name;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Organisation;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.Organisations;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bodies of the collaborative: its plenary, those who steer, its committees. Coordinators look after them, everybody sees them. */
@Service
@Transactional
public class Bodies {

    private final BodyRepository kept;
    private final BodySeats seats;
    private final Organisations organisations;
    private final Members members;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Bodies(
            BodyRepository kept,
            BodySeats seats,
            Organisations organisations,
            Members members,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.kept = kept;
        this.seats = seats;
        this.organisations = organisations;
        this.members = members;
        this.facts = facts;
        this.clock = clock;
    }

    /** Every collaborative has a plenary from its first moment on, before anything else hears of it. */
    @EventListener
    @Order(0)
    void on(CollaborativeFounded founded) {
        var spanish = members.languageOf(founded.coordinator()) == Language.ES;
        kept.keep(Body.founded(BodyKind.PLENARY, new Name(spanish ? "Plenaria" : "Plenary"), ""));
    }

    /**
     * The plenary.
     *
     * @throws NotPermitted without the right to read
     */
    @Transactional(readOnly = true)
    public Body plenary(Member reader) {
        reader.must(Right.READ);
        return kept.findAll().stream()
                .filter(Body::isPlenary)
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.BODY_UNKNOWN));
    }

    /**
     * Every body there ever was: the plenary, those who steer, the committees by name; those dissolved last.
     *
     * @throws NotPermitted without the right to read
     */
    @Transactional(readOnly = true)
    public List<Body> all(Member reader) {
        reader.must(Right.READ);
        return kept.findAll().stream()
                .sorted(Comparator.comparing(Body::works)
                        .reversed()
                        .thenComparing(Body::kind)
                        .thenComparing(body -> body.name().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Body> byId(BodyId id, Member reader) {
        reader.must(Right.READ);
        return kept.findById(id);
    }

    /**
     * The organisations that sit in a body and take part.
     *
     * @throws NotPermitted without the right to read
     */
    @Transactional(readOnly = true)
    public Set<OrganisationId> seats(BodyId id, Member reader) {
        reader.must(Right.READ);
        var here = organisations.all(reader).stream().map(Organisation::id).collect(Collectors.toSet());
        if (known(id).isPlenary()) {
            return here;
        }
        return seats.of(id).stream().filter(here::contains).collect(Collectors.toSet());
    }

    /**
     * Founds a body.
     *
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused if there is another of that name, or it would be a second plenary
     */
    public BodyId found(BodyKind kind, Name name, String charge, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        if (kind == BodyKind.PLENARY) {
            throw new Refused(Refusal.PLENARY_IS_THERE);
        }
        mustBeFree(name, Optional.empty());
        return changed(kept.keep(Body.founded(kind, name, charge)).id());
    }

    /**
     * Gives a body another name, or says otherwise what it is for.
     *
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused if there is another of that name
     */
    public void describe(BodyId id, Name name, String charge, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        mustBeFree(name, Optional.of(id));
        kept.keep(working(id).known(name, charge));
        changed(id);
    }

    /**
     * Gives an organisation a seat in a body. Giving it again changes nothing.
     *
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused for the plenary, where everybody sits, and for a body that was dissolved
     */
    public void seat(BodyId id, OrganisationId organisation, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        mustHaveSeats(id);
        if (seats.give(id, organisation)) {
            changed(id);
        }
    }

    /**
     * Takes an organisation's seat in a body.
     *
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused as {@link #seat}
     */
    public void unseat(BodyId id, OrganisationId organisation, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        mustHaveSeats(id);
        if (seats.take(id, organisation)) {
            changed(id);
        }
    }

    /**
     * Dissolves a body. Its meetings and what it decided stay.
     *
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused for the plenary
     */
    public void dissolve(BodyId id, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        kept.keep(working(id).dissolved(clock.instant()));
        changed(id);
    }

    /** Brings a body back that was dissolved. */
    public void revive(BodyId id, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        kept.keep(known(id).revived());
        changed(id);
    }

    private void mustHaveSeats(BodyId id) {
        if (working(id).isPlenary()) {
            throw new Refused(Refusal.PLENARY_SEATS_ALL);
        }
    }

    private void mustBeFree(Name name, Optional<BodyId> except) {
        if (kept.findAll().stream()
                .filter(other -> !except.equals(Optional.of(other.id())))
                .anyMatch(other -> other.name().name().equalsIgnoreCase(name.name()))) {
            throw new Refused(Refusal.NAME_TAKEN);
        }
    }

    private BodyId changed(BodyId id) {
        facts.publishEvent(new BodyChanged(id));
        return id;
    }

    private Body working(BodyId id) {
        var body = known(id);
        if (!body.works()) {
            throw new Refused(Refusal.DISSOLVED);
        }
        return body;
    }

    private Body known(BodyId id) {
        return kept.findById(id).orElseThrow(() -> new Refused(Refusal.BODY_UNKNOWN));
    }
}

package org.commonground.membership;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations of the collaborative. Whoever has standing sees them; coordinators look after them. */
@Service
@Transactional
public class Organisations {

    private final OrganisationRepository repository;
    private final SeatRepository seats;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Organisations(
            OrganisationRepository repository, SeatRepository seats, ApplicationEventPublisher facts, Clock clock) {
        this.repository = repository;
        this.seats = seats;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * All organisations that take part, by name.
     *
     * @throws NotPermitted without the right to read
     */
    @Transactional(readOnly = true)
    public List<Organisation> all(Member reader) {
        reader.must(Right.READ);
        return byName(Organisation::here);
    }

    /**
     * All organisations that took part once, by name.
     *
     * @throws NotPermitted if the member is no coordinator
     */
    @Transactional(readOnly = true)
    public List<Organisation> former(Member coordinator) {
        coordinator.must(Right.COORDINATE);
        return byName(organisation -> !organisation.here());
    }

    private List<Organisation> byName(Predicate<Organisation> which) {
        return repository.findAll().stream()
                .filter(which)
                .sorted(Comparator.comparing(o -> o.name().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * An organisation, also one that takes part no longer.
     *
     * @throws NotPermitted without the right to read
     */
    @Transactional(readOnly = true)
    public Optional<Organisation> byId(OrganisationId id, Member reader) {
        reader.must(Right.READ);
        return repository.findById(id);
    }

    /**
     * Adds an organisation, with nobody speaking for it yet.
     *
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused if another organisation has this name, or had it when it took part
     */
    public OrganisationId add(Name name, Sector sector, Tier tier, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        return enter(name, sector, tier);
    }

    OrganisationId enter(Name name, Sector sector, Tier tier) {
        mustBeFree(name, Optional.empty());
        var organisation = Saving.save(() -> repository.save(Organisation.named(name, sector, tier)));
        facts.publishEvent(new RosterChanged());
        return organisation.id();
    }

    /**
     * Corrects what is known about an organisation. Everybody who speaks for it is shown with the new name at once.
     *
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused if it takes part no longer, or another organisation has this name or had it
     */
    public void edit(OrganisationId id, Name name, Sector sector, Tier tier, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        var organisation = known(id);
        if (!organisation.here()) {
            throw new Refused(Refusal.ORGANISATION_HAS_LEFT);
        }
        mustBeFree(name, Optional.of(id));
        Saving.save(() -> repository.save(organisation.becoming(name, sector, tier)));
        facts.publishEvent(new RosterChanged());
        if (!organisation.name().equals(name)) {
            seats.findByOrganisation(id).stream()
                    .filter(Seat::held)
                    .forEach(seat -> facts.publishEvent(new StandingChanged(seat.person())));
        }
    }

    /**
     * Puts an organisation away that takes part no longer. Its history stays, and a coordinator can bring it back.
     *
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused if it was put away already, or anybody still speaks for it
     */
    public void remove(OrganisationId id, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        var organisation = locked(id);
        if (!organisation.here()) {
            throw new Refused(Refusal.ORGANISATION_HAS_LEFT);
        }
        if (seats.existsByOrganisationAndEndedIsNull(id)) {
            throw new Refused(Refusal.ORGANISATION_HAS_SEATS);
        }
        Saving.save(() -> repository.save(organisation.leaving(clock.instant())));
        facts.publishEvent(new RosterChanged());
    }

    /**
     * Takes an organisation back that had been put away, with nobody speaking for it yet.
     *
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused if it takes part already
     */
    public void bringBack(OrganisationId id, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        var organisation = locked(id);
        if (organisation.here()) {
            throw new Refused(Refusal.ORGANISATION_IS_HERE);
        }
        Saving.save(() -> repository.save(organisation.returning()));
        facts.publishEvent(new RosterChanged());
    }

    /** A seat that is given at the same moment would otherwise belong to an organisation that is gone. */
    private Organisation locked(OrganisationId id) {
        return repository.findWithLockById(id).orElseThrow(() -> new Refused(Refusal.ORGANISATION_UNKNOWN));
    }

    private Organisation known(OrganisationId id) {
        return repository.findById(id).orElseThrow(() -> new Refused(Refusal.ORGANISATION_UNKNOWN));
    }

    private void mustBeFree(Name name, Optional<OrganisationId> except) {
        repository.findAll().stream()
                .filter(other -> !except.equals(Optional.of(other.id())))
                .filter(other -> other.name().name().equalsIgnoreCase(name.name()))
                .findAny()
                .ifPresent(other -> {
                    throw new Refused(
                            other.here() ? Refusal.ORGANISATION_NAME_TAKEN : Refusal.ORGANISATION_NAME_FORMER);
                });
    }
}

package org.commonground.membership;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    Organisations(OrganisationRepository repository, SeatRepository seats, ApplicationEventPublisher facts) {
        this.repository = repository;
        this.seats = seats;
        this.facts = facts;
    }

    /**
     * All organisations by name.
     *
     * @throws NotPermitted without the right to read
     */
    @Transactional(readOnly = true)
    public List<Organisation> all(Member reader) {
        reader.must(Right.READ);
        return repository.findAll().stream()
                .sorted(Comparator.comparing(o -> o.name().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** @throws NotPermitted without the right to read */
    @Transactional(readOnly = true)
    public Optional<Organisation> byId(OrganisationId id, Member reader) {
        reader.must(Right.READ);
        return repository.findById(id);
    }

    /**
     * Adds an organisation, with nobody speaking for it yet.
     *
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused if another organisation has this name
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
     * @throws Refused if another organisation has this name
     */
    public void edit(OrganisationId id, Name name, Sector sector, Tier tier, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        var organisation = known(id);
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
     * Removes an organisation that was entered by mistake.
     *
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused if anybody has ever spoken for it, because history stays
     */
    public void remove(OrganisationId id, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        var organisation = known(id);
        if (seats.existsByOrganisation(id)) {
            throw new Refused(Refusal.ORGANISATION_HAS_HISTORY);
        }
        Saving.run(() -> repository.delete(organisation));
        facts.publishEvent(new RosterChanged());
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
                    throw new Refused(Refusal.ORGANISATION_NAME_TAKEN);
                });
    }
}

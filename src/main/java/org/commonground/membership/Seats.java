package org.commonground.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who speaks for which organisation. An organisation has at most one representative and any number of alternates at a time, a
 * person holds at most one seat, and what has ended stays on record.
 */
@Service
@Transactional
public class Seats {

    private final SeatRepository repository;
    private final OrganisationRepository organisations;
    private final PersonRepository people;
    private final Terms terms;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Seats(
            SeatRepository repository,
            OrganisationRepository organisations,
            PersonRepository people,
            Terms terms,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.people = people;
        this.terms = terms;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * All seats held at present.
     *
     * @throws NotPermitted without the right to read
     */
    @Transactional(readOnly = true)
    public List<Term> held(Member reader) {
        reader.must(Right.READ);
        return terms.held();
    }

    /**
     * All seats an organisation ever had: those held first, then those ended, the latest first.
     *
     * @throws NotPermitted without the right to read
     */
    @Transactional(readOnly = true)
    public List<Term> ofOrganisation(OrganisationId organisation, Member reader) {
        reader.must(Right.READ);
        return terms.ofOrganisation(organisation);
    }

    /**
     * Gives a person a seat.
     *
     * @param starts today or earlier
     * @param termEnds until when the person is sent; empty if that is open
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused if the person holds a seat already, the organisation takes part no longer, or it has a representative
     *     already and this would be another
     */
    public SeatId give(
            PersonId person,
            OrganisationId organisation,
            Capacity capacity,
            LocalDate starts,
            Optional<LocalDate> termEnds,
            Member coordinator) {
        coordinator.must(Right.COORDINATE);
        return begin(Seat.beginning(person, organisation, capacity, starts, termEnds));
    }

    /**
     * Sets until when the holder of a seat is sent, or leaves it open.
     *
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused if the seat has ended, or the term would end before it started
     */
    public void extend(SeatId id, Optional<LocalDate> termEnds, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        var seat = known(id);
        Saving.save(() -> repository.save(seat.until(termEnds)));
        facts.publishEvent(new RosterChanged());
    }

    /**
     * Ends a seat. The person stays in the collaborative but speaks for this organisation no longer.
     *
     * @param lastDay today or earlier
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused if it has ended already, or would end before it started
     */
    public void end(SeatId id, LocalDate lastDay, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        finish(known(id), lastDay);
    }

    /**
     * Hands a seat over: it ends on the day, and the successor holds the same place from that day on. An alternate of the same
     * organisation may succeed, their own seat then ends too.
     *
     * @param day today or earlier
     * @return the successor's seat
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused if the seat has ended, or the successor speaks for another organisation
     */
    public SeatId handOver(
            SeatId id, PersonId successor, LocalDate day, Optional<LocalDate> termEnds, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        var seat = known(id);
        if (seat.person().equals(successor)) {
            throw new Refused(Refusal.SUCCESSOR_IS_HOLDER);
        }
        finish(seat, day);
        repository
                .findByHeldBy(successor)
                .filter(own -> own.organisation().equals(seat.organisation()))
                .ifPresent(own -> finish(own, day));
        return begin(Seat.beginning(successor, seat.organisation(), seat.capacity(), day, termEnds));
    }

    SeatId begin(Seat seat) {
        mustNotLieAhead(seat.starts(), Refusal.SEAT_STARTS_LATER);
        var person = people.findById(seat.person()).orElseThrow(() -> new Refused(Refusal.PERSON_UNKNOWN));
        if (!person.here()) {
            throw new Refused(Refusal.PERSON_HAS_LEFT);
        }
        var organisation = organisations
                .findWithLockById(seat.organisation())
                .orElseThrow(() -> new Refused(Refusal.ORGANISATION_UNKNOWN));
        if (!organisation.here()) {
            throw new Refused(Refusal.ORGANISATION_HAS_LEFT);
        }
        if (repository.findByHeldBy(seat.person()).isPresent()) {
            throw new Refused(Refusal.PERSON_HAS_SEAT);
        }
        if (seat.capacity() == Capacity.REPRESENTATIVE && repository.existsBySpokenFor(seat.organisation())) {
            throw new Refused(Refusal.SEAT_TAKEN);
        }
        Saving.save(() -> repository.save(seat));
        facts.publishEvent(new StandingChanged(seat.person()));
        facts.publishEvent(new RosterChanged());
        return seat.id();
    }

    void finish(Seat seat, LocalDate lastDay) {
        mustNotLieAhead(lastDay, Refusal.SEAT_ENDS_LATER);
        Saving.save(() -> repository.save(seat.ending(lastDay)));
        facts.publishEvent(new SeatEnded(seat.id(), seat.organisation(), seat.person()));
        facts.publishEvent(new StandingChanged(seat.person()));
        facts.publishEvent(new RosterChanged());
    }

    /** A day ahead of ours is somebody else's today: the coordinator may sit east of the server. */
    private void mustNotLieAhead(LocalDate day, Refusal otherwise) {
        if (day.isAfter(LocalDate.now(clock).plusDays(1))) {
            throw new Refused(otherwise);
        }
    }

    private Seat known(SeatId id) {
        return repository.findById(id).orElseThrow(() -> new Refused(Refusal.SEAT_UNKNOWN));
    }
}

package org.commonground.membership;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface SeatRepository extends ListCrudRepository<Seat, SeatId> {

    List<Seat> findByOrganisation(OrganisationId organisation);

    Optional<Seat> findByHeldBy(PersonId person);

    boolean existsBySpokenFor(OrganisationId organisation);

    boolean existsByOrganisationAndEndedIsNull(OrganisationId organisation);
}

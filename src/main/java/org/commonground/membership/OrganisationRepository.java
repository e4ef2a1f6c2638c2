package org.commonground.membership;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface OrganisationRepository extends ListCrudRepository<Organisation, OrganisationId> {

    /** Waits for everybody else who decides whether the organisation takes part, or gives it a seat. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Organisation> findWithLockById(OrganisationId id);
}

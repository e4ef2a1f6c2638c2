package org.commonground.membership;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface CollaborativeRepository extends ListCrudRepository<Collaborative, Integer> {

    /** Waits for everybody else who decides about the collaborative as a whole. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Collaborative> findWithLockById(int id);
}

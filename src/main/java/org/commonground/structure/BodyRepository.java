package org.commonground.structure;

import java.util.List;
import java.util.Optional;
import org.commonground.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.repository.Repository;

interface BodyRepository extends Repository<Body, BodyId> {

    Body save(Body body);

    /** @throws Refused if somebody else changed it at the same moment */
    default Body keep(Body body) {
        try {
            return save(body);
        } catch (OptimisticLockingFailureException | DuplicateKeyException meanwhile) {
            throw new Refused(Refusal.CHANGED_MEANWHILE);
        }
    }

    Optional<Body> findById(BodyId id);

    List<Body> findAll();
}

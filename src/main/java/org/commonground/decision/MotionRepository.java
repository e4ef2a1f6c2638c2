package org.commonground.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface MotionRepository extends Repository<Motion, MotionId> {

    Motion save(Motion motion);

    /** @throws Refused if somebody else changed it at the same moment */
    default Motion keep(Motion motion) {
        try {
            return save(motion);
        } catch (OptimisticLockingFailureException | DuplicateKeyException meanwhile) {
            throw new Refused(Refusal.CHANGED_MEANWHILE);
        }
    }

    Optional<Motion> findById(MotionId id);

    List<Motion> findAllByOrderByNumberDesc();

    List<Motion> findByAmendsOrderByNumber(MotionId amends);

    List<Motion> findBySourceKindAndSourceIdOrderByNumber(String kind, UUID id);

    @Query("select coalesce(max(number), 0) + 1 from motion")
    int nextNumber();
}

package org.commonground.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.repository.Repository;

interface MeetingRepository extends Repository<Meeting, MeetingId> {

    Meeting save(Meeting meeting);

    /** @throws Refused if somebody else changed it at the same moment */
    default Meeting keep(Meeting meeting) {
        try {
            return save(meeting);
        } catch (OptimisticLockingFailureException | DuplicateKeyException meanwhile) {
            throw new Refused(Refusal.CHANGED_MEANWHILE);
        }
    }

    Optional<Meeting> findById(MeetingId id);

    List<Meeting> findAllByOrderByStartsAt();

    List<Meeting> findBySeriesOrderByStartsAt(UUID series);
}

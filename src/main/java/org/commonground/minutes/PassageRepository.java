package org.commonground.minutes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.meeting.MeetingId;
import org.commonground.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface PassageRepository extends Repository<Passage, PassageId> {

    Passage save(Passage passage);

    /** @throws Refused if somebody else changed it at the same moment */
    default Passage keep(Passage passage) {
        try {
            return save(passage);
        } catch (OptimisticLockingFailureException | DuplicateKeyException meanwhile) {
            throw new Refused(Refusal.CHANGED_MEANWHILE);
        }
    }

    Optional<Passage> findById(PassageId id);

    @Query("select * from passage where draft = :draft")
    Optional<Passage> findByDraft(UUID draft);

    List<Passage> findByMeetingOrderByBegunAt(MeetingId meeting);
}

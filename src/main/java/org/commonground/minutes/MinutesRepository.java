package org.commonground.minutes;

import java.util.Optional;
import org.commonground.meeting.MeetingId;
import org.commonground.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.repository.Repository;

interface MinutesRepository extends Repository<Minutes, MeetingId> {

    Minutes save(Minutes minutes);

    /** @throws Refused if somebody else changed them at the same moment */
    default Minutes keep(Minutes minutes) {
        try {
            return save(minutes);
        } catch (OptimisticLockingFailureException | DuplicateKeyException meanwhile) {
            throw new Refused(Refusal.CHANGED_MEANWHILE);
        }
    }

    Optional<Minutes> findById(MeetingId meeting);
}

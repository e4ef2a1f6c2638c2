package org.commonground.action;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.commonground.shared.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.data.repository.Repository;

interface ActionRepository extends Repository<Action, ActionId> {

    Action save(Action action);

    /** @throws Refused if somebody else changed it, or noted the same, at the same moment */
    default Action keep(Action action) {
        try {
            return save(action);
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException meanwhile) {
            throw new Refused(Refusal.CHANGED_MEANWHILE);
        } catch (DbActionExecutionException e) {
            if (e.getCause() instanceof DataIntegrityViolationException) {
                throw new Refused(Refusal.CHANGED_MEANWHILE);
            }
            throw e;
        }
    }

    Optional<Action> findById(ActionId id);

    List<Action> findByPromiseOwnedBy(PersonId person);

    List<Action> findByPromiseSpokenFor(OrganisationId organisation);

    List<Action> findByFateStatus(ActionStatus status);

    List<Action> findByFateStatusNot(ActionStatus status);

    List<Action> findByNotingSourceId(UUID source);

    List<Action> findByNotingSourceMeeting(UUID meeting);
}

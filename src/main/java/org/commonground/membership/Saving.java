package org.commonground.membership;

import java.util.function.Supplier;
import org.commonground.shared.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;

/** Says in our words when the database refuses a change because another one came first. */
final class Saving {

    private Saving() {}

    static void run(Runnable change) {
        save(() -> {
            change.run();
            return true;
        });
    }

    static <T> T save(Supplier<T> change) {
        try {
            return change.get();
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException meanwhile) {
            throw new Refused(Refusal.CHANGED_MEANWHILE);
        } catch (DbActionExecutionException e) {
            if (e.getCause() instanceof DataIntegrityViolationException) {
                throw new Refused(Refusal.CHANGED_MEANWHILE);
            }
            throw e;
        }
    }
}

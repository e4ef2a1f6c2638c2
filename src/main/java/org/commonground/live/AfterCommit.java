package org.commonground.live;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Does something once what was written can be read by others. */
public final class AfterCommit {

    private AfterCommit() {}

    /** Runs it at the end of the transaction at hand unless that is rolled back, or at once where there is none. */
    public static void run(Runnable action) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new WhenCompleted(action));
        } else {
            action.run();
        }
    }

    /** Uses the completion and not the commit: whoever asks in the middle of the commit callbacks is still called. */
    private record WhenCompleted(Runnable action) implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_ROLLED_BACK) {
                action.run();
            }
        }
    }
}

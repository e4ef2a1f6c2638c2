package org.commonground.live.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import org.commonground.live.Registration;

/** A registration whose second removal does nothing. */
final class OnlyOnce implements Registration {

    private final AtomicBoolean removed = new AtomicBoolean();
    private final Runnable removal;

    OnlyOnce(Runnable removal) {
        this.removal = removal;
    }

    @Override
    public void remove() {
        if (removed.compareAndSet(false, true)) {
            removal.run();
        }
    }
}

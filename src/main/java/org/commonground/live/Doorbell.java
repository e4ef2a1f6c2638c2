package org.commonground.live;

/**
 * Says that something changed, never what: who hears it reads the truth again from the database. A missed or a doubled
 * ring does no harm, so nothing but a refresh may hang on it.
 */
public interface Doorbell {

    /**
     * Rings for everybody who listens to this topic, on every machine. Within a transaction the ring waits until it has
     * committed, and is left out if it does not; this also holds inside a listener that Spring calls after a commit.
     */
    void ring(Topic topic);

    /**
     * Calls the listener soon after a ring, on a thread of the bell's own, never twice at the same time and at most
     * once in {@link Pace#REST}; what is rung in between is told by one more call at the end. A listener that throws is
     * logged and called again the next time.
     */
    Registration listen(Topic topic, Runnable listener);
}

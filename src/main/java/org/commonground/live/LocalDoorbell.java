package org.commonground.live;

/** The doorbell of one machine, kept in memory. */
public final class LocalDoorbell implements Doorbell {

    private final Listeners<Topic> listeners;

    public LocalDoorbell(Pace pace) {
        listeners = new Listeners<>(pace);
    }

    @Override
    public void ring(Topic topic) {
        AfterCommit.run(() -> listeners.ring(topic));
    }

    @Override
    public Registration listen(Topic topic, Runnable listener) {
        return listeners.add(topic, listener);
    }

    /** How many topics somebody listens to. */
    int topics() {
        return listeners.size();
    }
}

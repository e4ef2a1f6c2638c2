package org.commonground.live;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Who listens to what; keeps nothing about a matter to which nobody listens. */
final class Listeners<K> {

    private final Map<K, List<Listener>> listening = new ConcurrentHashMap<>();
    private final Pace pace;

    Listeners(Pace pace) {
        this.pace = pace;
    }

    Registration add(K matter, Runnable told) {
        var listener = new Listener(told, pace);
        listening.compute(
                matter, (key, others) -> with(others == null ? new CopyOnWriteArrayList<>() : others, listener));
        return () -> {
            listener.leave();
            listening.computeIfPresent(matter, (key, all) -> without(all, listener));
        };
    }

    void ring(K matter) {
        listening.getOrDefault(matter, List.of()).forEach(Listener::ring);
    }

    /** How many matters somebody listens to. */
    int size() {
        return listening.size();
    }

    private static List<Listener> with(List<Listener> all, Listener listener) {
        all.add(listener);
        return all;
    }

    private static @Nullable List<Listener> without(List<Listener> all, Listener listener) {
        all.remove(listener);
        return all.isEmpty() ? null : all;
    }
}

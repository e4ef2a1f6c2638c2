package org.commonground.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The guestbook of one machine, kept in memory. */
final class LocalGuestbook implements Guestbook {

    private final Map<Place, List<Guest>> guests = new ConcurrentHashMap<>();
    private final Map<Place, List<Runnable>> listening = new ConcurrentHashMap<>();

    @Override
    public Registration sign(Place place, Guest guest) {
        return entry(guests, place, guest, () -> tell(place));
    }

    @Override
    public Collection<Guest> guests(Place place) {
        return List.copyOf(guests.getOrDefault(place, List.of()));
    }

    @Override
    public Registration listen(Place place, Runnable changed) {
        return entry(listening, place, changed, () -> {});
    }

    boolean isEmpty() {
        return guests.isEmpty() && listening.isEmpty();
    }

    private void tell(Place place) {
        listening.getOrDefault(place, List.of()).forEach(Runnable::run);
    }

    private static <T> Registration entry(Map<Place, List<T>> all, Place place, T value, Runnable changed) {
        all.compute(place, (key, some) -> {
            var list = some == null ? new CopyOnWriteArrayList<T>() : some;
            list.add(value);
            return list;
        });
        changed.run();
        return () -> {
            all.computeIfPresent(place, (key, some) -> {
                some.remove(value);
                return some.isEmpty() ? null : some;
            });
            changed.run();
        };
    }
}

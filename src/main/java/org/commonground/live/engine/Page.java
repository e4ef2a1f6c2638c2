package org.commonground.live.engine;

import com.vaadin.collaborationengine.MapChangeEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.commonground.live.Guest;
import org.commonground.live.Place;
import org.commonground.live.Registration;

/** One place of the guestbook, as this machine knows it. Counts its uses, and closes with the last. */
final class Page {

    private final Map<String, Guest> guests = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Engine engine;
    private final Line line;
    private final Registration opened;
    private int uses;

    Page(Engine engine, Place place) {
        this.engine = engine;
        line = new Line("presence/" + place.name(), this::heard);
        opened = engine.open(line);
    }

    Page used() {
        uses++;
        return this;
    }

    /** Whether that was the last use. */
    boolean unused() {
        uses--;
        return uses == 0;
    }

    void close() {
        opened.remove();
    }

    Registration sign(Guest guest) {
        var key = guest.visit().toString();
        engine.say(() -> line.put(key, guest));
        return () -> engine.say(() -> line.remove(key));
    }

    Registration listen(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    Collection<Guest> guests() {
        return List.copyOf(guests.values());
    }

    private void heard(MapChangeEvent change) {
        var guest = change.getValue(Guest.class);
        if (guest == null) {
            guests.remove(change.getKey());
        } else {
            guests.put(change.getKey(), guest);
        }
        listeners.forEach(Runnable::run);
    }
}

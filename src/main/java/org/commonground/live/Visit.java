package org.commonground.live;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's being at a place in one tab: lasts as long as it beats, and comes back when it beats again. */
public final class Visit {

    private final Presence presence;
    private final Place place;
    private final Guest guest;
    private final Clock clock;
    private Instant lastBeat;
    private @Nullable Registration entry;
    private boolean left;

    Visit(Presence presence, Place place, Someone someone, Clock clock) {
        this.presence = presence;
        this.place = place;
        this.clock = clock;
        this.lastBeat = clock.instant();
        this.guest = new Guest(UUID.randomUUID(), someone, lastBeat);
    }

    /** Says that the tab is still there. Expected every five seconds; whoever was silent for too long is here again. */
    public synchronized void beat() {
        lastBeat = clock.instant();
        if (entry == null && !left) {
            entry = presence.arrive(this, place, guest);
        }
    }

    /** Ends the visit for good. */
    public synchronized void leave() {
        left = true;
        goAway();
    }

    synchronized void goAwayIfSilentSince(Instant then) {
        if (lastBeat.isBefore(then)) {
            goAway();
        }
    }

    private void goAway() {
        if (entry != null) {
            presence.depart(this, entry);
            entry = null;
        }
    }
}

package org.commonground.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * Who is here now: living connections, not declared attendance. A person is shown once however many tabs they have
 * open, and no longer than {@link #SILENCE} and a second after their last tab went silent without a word.
 */
@Service
public class Presence {

    /** How long a visit may go without a beat. Three beats, so that one that is lost takes nobody away. */
    public static final Duration SILENCE = Duration.ofSeconds(15);

    private static final Duration ROUND = Duration.ofSeconds(1);

    private final Set<Visit> visits = ConcurrentHashMap.newKeySet();
    private final Guestbook book;
    private final Clock clock;
    private final Pace pace;

    Presence(Guestbook book, Clock clock, Pace pace) {
        this.book = book;
        this.clock = clock;
        this.pace = pace;
        pace.in(ROUND, this::goRound);
    }

    /** Opens a visit, to be kept alive by its beats and ended by leaving. */
    public Visit enter(Place place, Someone someone) {
        var visit = new Visit(this, place, someone, clock);
        visit.beat();
        return visit;
    }

    /** The people at a place, each once, in the order in which they came. Complete once somebody listens to the place. */
    public List<Someone> at(Place place) {
        var people = new LinkedHashMap<UUID, Someone>();
        book.guests(place).stream()
                .sorted(Comparator.comparing(Guest::since).thenComparing(Guest::visit))
                .forEach(guest -> people.putIfAbsent(guest.someone().id(), guest.someone()));
        return List.copyOf(people.values());
    }

    /** Calls the listener soon after somebody comes or goes, as gently as {@link Doorbell#listen}. */
    public Registration listen(Place place, Runnable changed) {
        var listener = new Listener(changed, pace);
        var registration = book.listen(place, listener::ring);
        return () -> {
            listener.leave();
            registration.remove();
        };
    }

    Registration arrive(Visit visit, Place place, Guest guest) {
        visits.add(visit);
        return book.sign(place, guest);
    }

    void depart(Visit visit, Registration entry) {
        visits.remove(visit);
        entry.remove();
    }

    /** Sends away whoever has been silent for too long. */
    void sweep() {
        var tooLongAgo = clock.instant().minus(SILENCE);
        visits.forEach(visit -> visit.goAwayIfSilentSince(tooLongAgo));
    }

    /** How many visits are beating. */
    int visits() {
        return visits.size();
    }

    private void goRound() {
        try {
            sweep();
        } finally {
            pace.in(ROUND, this::goRound);
        }
    }
}

package org.commonground.live.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.commonground.live.Guest;
import org.commonground.live.Guestbook;
import org.commonground.live.Place;
import org.commonground.live.Registration;
import org.springframework.stereotype.Component;

/** The guestbook over Collaboration Engine: each place is a topic of its own, open as long as somebody here needs it. */
@Component
class EngineGuestbook implements Guestbook {

    private final Map<Place, Page> pages = new ConcurrentHashMap<>();
    private final Engine engine;

    EngineGuestbook(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Registration sign(Place place, Guest guest) {
        return withPage(place, page -> page.sign(guest));
    }

    @Override
    public Collection<Guest> guests(Place place) {
        var page = pages.get(place);
        return page == null ? List.of() : page.guests();
    }

    @Override
    public Registration listen(Place place, Runnable changed) {
        return withPage(place, page -> page.listen(changed));
    }

    /** How many places are open. */
    int pages() {
        return pages.size();
    }

    private Registration withPage(Place place, Function<Page, Registration> use) {
        var page = pages.compute(place, (key, open) -> (open == null ? new Page(engine, place) : open).used());
        var registration = use.apply(page);
        return new OnlyOnce(() -> {
            registration.remove();
            leave(place, page);
        });
    }

    private void leave(Place place, Page page) {
        if (pages.computeIfPresent(place, (key, open) -> open.unused() ? null : open) == null) {
            page.close();
        }
    }
}

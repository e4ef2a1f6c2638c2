package org.commonground.live;

import java.util.Collection;

/**
 * Where visits are written down for all machines to read. What a machine wrote goes when the machine goes, and nothing is
 * kept over a restart.
 */
public interface Guestbook {

    /** Writes a visit down until the registration is removed. */
    Registration sign(Place place, Guest guest);

    /** The visits that are known here, soon after they were written; complete once somebody listens to the place. */
    Collection<Guest> guests(Place place);

    /** Calls the listener soon after each change, on a thread of the book's own: it must not wait for anything. */
    Registration listen(Place place, Runnable changed);
}

package org.commonground.decision.ranked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ballots that count for one candidate now. */
final class Pile<C> {

    private final List<Parcel<C>> parcels = new ArrayList<>();

    void add(Parcel<C> parcel) {
        parcels.add(parcel);
    }

    Votes votes() {
        return parcels.stream().map(Parcel::votes).reduce(Votes.NONE, Votes::plus);
    }

    /** Takes the ballots away; the pile has none afterwards. */
    List<Parcel<C>> takeAll() {
        var taken = List.copyOf(parcels);
        parcels.clear();
        return taken;
    }

    /**
     * Ballots that came together and are worth the same.
     *
     * @param worth of each ballot
     */
    record Parcel<C>(Ranking<C> ranking, Votes worth) {

        Votes votes() {
            return worth.times(ranking.ballots());
        }

        /** Whom the ballots want most of those who are still in the running. */
        Optional<C> wants(Set<C> running) {
            return ranking.order().stream().filter(running::contains).findFirst();
        }

        Parcel<C> worth(Votes each) {
            return new Parcel<>(ranking, each);
        }
    }
}

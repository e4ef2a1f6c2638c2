package org.commonground.decision.ranked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.decision.ranked.Pile.Parcel;
import org.commonground.decision.ranked.Stage.Move;

/**
 * Counts ranked ballots. For several seats by the rules of the Scottish Local Government Elections Order 2007 (schedule 1): the single
 * transferable vote with weighted inclusive transfers, stage by stage as that order has them. For one seat by instant run-off: the last is
 * excluded until one has more than all others together.
 *
 * <p>Level candidates are told apart by the latest earlier stage at which they were not level. In two points this goes beyond the order,
 * which is made for thousands of voters. Where no stage tells them apart, the ballots are asked which of the level ones they put first
 * among these, and the lot is only drawn where they do not say. And nobody is elected who stands on no ballot, even if a seat stays empty.
 */
public final class Count<C> {

    private final Lot<C> lot;
    private final List<Ranking<C>> ballots;
    private final int seats;
    private final boolean runOff;
    private final Votes quota;
    private final Map<C, Pile<C>> piles = new LinkedHashMap<>();
    private final Map<C, Votes> kept = new LinkedHashMap<>();
    private final Set<C> running;
    private final List<C> elected = new ArrayList<>();
    private final List<C> surpluses = new ArrayList<>();
    private final List<Stage<C>> stages = new ArrayList<>();
    private final List<C> lots = new ArrayList<>();
    private final Votes cast;

    private Count(Collection<C> candidates, Collection<Ranking<C>> ballots, int seats, Lot<C> lot) {
        this.lot = lot;
        this.ballots = List.copyOf(ballots);
        this.running = new LinkedHashSet<>(candidates);
        running.retainAll(
                ballots.stream().flatMap(each -> each.order().stream()).collect(Collectors.toSet()));
        this.seats = Math.min(seats, running.size());
        this.runOff = seats == 1;
        candidates.forEach(each -> piles.put(each, new Pile<>()));
        var valid = ballots.stream().mapToLong(Ranking::ballots).sum();
        this.cast = Votes.whole(valid);
        this.quota = Votes.whole(valid / (seats + 1) + 1);
        ballots.forEach(ballot -> handOn(new Parcel<>(ballot, Votes.whole(1))));
    }

    /**
     * Counts.
     *
     * @param candidates all who stand; names on ballots that are not among them are passed over
     * @param seats at least 1
     */
    public static <C> Result<C> of(Collection<C> candidates, Collection<Ranking<C>> ballots, int seats, Lot<C> lot) {
        if (seats < 1 || candidates.isEmpty()) {
            throw new IllegalArgumentException(candidates.size() + " for " + seats);
        }
        return new Count<>(candidates, ballots, seats, lot).result();
    }

    private Result<C> result() {
        close(Optional.empty());
        while (elected.size() < seats) {
            close(Optional.of(surpluses.isEmpty() ? exclude() : handOnSurplus()));
        }
        return new Result<>(quota, List.copyOf(stages), List.copyOf(elected));
    }

    private Move<C> handOnSurplus() {
        var from = pick(surpluses, Comparator.reverseOrder());
        surpluses.remove(from);
        var have = votes(from);
        var surplus = have.minus(quota);
        kept.put(from, quota);
        pile(from)
                .takeAll()
                .forEach(parcel -> handOn(parcel.worth(parcel.worth().share(surplus, have))));
        return new Move.Surplus<>(from);
    }

    private Move<C> exclude() {
        var from = pick(running, Comparator.naturalOrder());
        running.remove(from);
        kept.put(from, Votes.NONE);
        pile(from).takeAll().forEach(this::handOn);
        return new Move.Exclusion<>(from);
    }

    private void handOn(Parcel<C> parcel) {
        parcel.wants(running).ifPresent(next -> pile(next).add(parcel));
    }

    /** Ends a stage: elects whom it made strong enough, and writes its line of the table. */
    private void close(Optional<Move<C>> move) {
        var votes = new LinkedHashMap<C, Votes>();
        piles.keySet().forEach(each -> votes.put(each, votes(each)));
        var now = new ArrayList<C>();
        for (var next = strongEnough(); next.isPresent(); next = strongEnough()) {
            elect(next.get());
            now.add(next.get());
        }
        var held = votes.values().stream().reduce(Votes.NONE, Votes::plus);
        stages.add(new Stage<>(move, votes, cast.minus(held), List.copyOf(now), List.copyOf(lots)));
        lots.clear();
    }

    private Optional<C> strongEnough() {
        if (elected.size() == seats) {
            return Optional.empty();
        }
        // Who of several level ones is elected first changes nothing, so no lot is drawn for it.
        var first = first(running, Comparator.reverseOrder(), this::votes).getFirst();
        var sure = votes(first).compareTo(quota) >= 0
                || running.size() <= seats - elected.size()
                || runOff && outweighsAll(first);
        return sure ? Optional.of(first) : Optional.empty();
    }

    private boolean outweighsAll(C first) {
        var others = running.stream()
                .filter(each -> !each.equals(first))
                .map(this::votes)
                .reduce(Votes.NONE, Votes::plus);
        return votes(first).compareTo(others) > 0;
    }

    private void elect(C who) {
        running.remove(who);
        elected.add(who);
        if (votes(who).compareTo(quota) > 0) {
            surpluses.add(who);
        }
    }

    /** The first by this order of votes; where they are level by the latest earlier stage at which they differ, by the ballots, by lot. */
    private C pick(Collection<C> among, Comparator<Votes> order) {
        var level = first(among, order, this::votes);
        for (var stage : stages.reversed()) {
            level = first(level, order, each -> stage.votes().getOrDefault(each, Votes.NONE));
        }
        level = asBallotsSay(level, order);
        if (level.size() == 1) {
            return level.getFirst();
        }
        var drawn = lot.draw(level);
        lots.add(drawn);
        return drawn;
    }

    /** Those whom most ballots, or fewest, put before the others of these; and so on among them as long as that tells them apart. */
    private List<C> asBallotsSay(List<C> level, Comparator<Votes> order) {
        var wanted = new LinkedHashMap<C, Votes>();
        for (var ballot : ballots) {
            ballot.order().stream()
                    .filter(level::contains)
                    .findFirst()
                    .ifPresent(each -> wanted.merge(each, Votes.whole(ballot.ballots()), Votes::plus));
        }
        var first = first(level, order, each -> wanted.getOrDefault(each, Votes.NONE));
        return first.size() < level.size() ? asBallotsSay(first, order) : first;
    }

    private static <C> List<C> first(Collection<C> among, Comparator<Votes> order, Function<C, Votes> votes) {
        var best = among.stream().map(votes).min(order).orElseThrow();
        return among.stream().filter(each -> votes.apply(each).equals(best)).toList();
    }

    private Votes votes(C who) {
        return Optional.ofNullable(kept.get(who)).orElseGet(() -> pile(who).votes());
    }

    private Pile<C> pile(C who) {
        return Optional.ofNullable(piles.get(who)).orElseThrow();
    }
}

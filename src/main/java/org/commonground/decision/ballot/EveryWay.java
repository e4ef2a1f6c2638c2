package org.commonground.decision.ballot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.commonground.decision.ranked.Count;
import org.commonground.decision.ranked.Ranking;
import org.commonground.decision.ranked.Result;
import org.commonground.decision.ranked.Stage;
import org.commonground.decision.ranked.Votes;

/**
 * What ranked ballots come to for a body that would rather vote again than draw a lot: they are counted in every way in which the lots
 * could fall. Where all ways elect the same no lot is needed; otherwise it is open between those whom some ways elect and some do not.
 */
record EveryWay(List<Integer> candidates, List<Ranking<Integer>> ballots, int seats) {

    private static final int MOST_COUNTS = 150;

    Finding finding() {
        var counts = new ArrayList<Result<Integer>>();
        var unseen = new ArrayDeque<List<Integer>>();
        unseen.add(List.of());
        while (!unseen.isEmpty()) {
            if (counts.size() == MOST_COUNTS) {
                return openFromTheFirstLot(counts.getFirst());
            }
            counts.add(count(unseen.remove(), unseen));
        }
        var first = counts.getFirst();
        var sure = first.elected().stream()
                .filter(each ->
                        counts.stream().allMatch(count -> count.elected().contains(each)))
                .toList();
        if (sure.size() == first.elected().size()) {
            return new Finding.Chosen(List.of(), first.elected(), List.of(), Optional.of(first));
        }
        var level = candidates.stream()
                .filter(each -> !sure.contains(each))
                .filter(each ->
                        counts.stream().anyMatch(count -> count.elected().contains(each)))
                .toList();
        return new Finding.Level(List.of(), sure, level, seats - sure.size());
    }

    /**
     * Counts in one way.
     *
     * @param falls on whom the first lots fall
     * @param unseen takes the ways that part from this one later
     */
    private Result<Integer> count(List<Integer> falls, Queue<List<Integer>> unseen) {
        var drawn = new ArrayList<Integer>();
        var levels = new ArrayList<List<Integer>>();
        var result = Count.of(candidates, ballots, seats, level -> {
            var next = drawn.size() < falls.size() ? falls.get(drawn.size()) : level.getFirst();
            drawn.add(next);
            levels.add(level);
            return next;
        });
        for (var at = falls.size(); at < drawn.size(); at++) {
            if (isIdle(levels.get(at), result)) {
                continue;
            }
            for (var other : levels.get(at)) {
                if (!other.equals(drawn.get(at))) {
                    var way = new ArrayList<>(drawn.subList(0, at));
                    way.add(other);
                    unseen.add(way);
                }
            }
        }
        return result;
    }

    /** Those whom nobody wants are excluded one right after the other and hand nothing on, so that their order changes nothing. */
    private static boolean isIdle(List<Integer> level, Result<Integer> result) {
        return level.stream()
                .allMatch(each -> !result.elected().contains(each)
                        && result.stages().stream()
                                .allMatch(
                                        stage -> Votes.NONE.equals(stage.votes().get(each))));
    }

    /** With too many ways to count them all: whoever is elected before the first lot is sure, and whoever is excluded before it is out. */
    private Finding openFromTheFirstLot(Result<Integer> count) {
        var before = count.stages().stream()
                .takeWhile(stage -> stage.lots().isEmpty())
                .toList();
        var sure = before.stream().flatMap(stage -> stage.elected().stream()).toList();
        var out = before.stream()
                .flatMap(stage -> stage.move().stream())
                .filter(Stage.Move.Exclusion.class::isInstance)
                .map(Stage.Move::from)
                .toList();
        var level = candidates.stream()
                .filter(each -> !sure.contains(each) && !out.contains(each) && isOnABallot(each))
                .toList();
        return new Finding.Level(List.of(), sure, level, seats - sure.size());
    }

    private boolean isOnABallot(Integer candidate) {
        return ballots.stream().anyMatch(each -> each.order().contains(candidate));
    }
}

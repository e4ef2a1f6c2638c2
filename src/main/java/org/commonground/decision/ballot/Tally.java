package org.commonground.decision.ballot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.decision.ranked.Count;
import org.commonground.decision.ranked.Lot;
import org.commonground.decision.ranked.Ranking;
import org.commonground.decision.ranked.Result;
import org.commonground.decision.sum.Body;
import org.commonground.decision.sum.Counts;
import org.commonground.decision.sum.Outcome;
import org.commonground.decision.sum.Quorum;
import org.commonground.decision.sum.Requirement;

/**
 * The one function that says what the ballots of a vote come to. Screen, room display, minutes and export all read this.
 *
 * @param requirement what a yes needs, and gradients too; other methods have rules of their own
 * @param lot tells level options apart; empty where the body would rather vote again
 */
public record Tally(Paper paper, Requirement requirement, Quorum quorum, Optional<Lot<Integer>> lot) {

    private static final int LAST_SUPPORTER = 2;
    private static final int SUPPORT = 3;

    /**
     * What the ballots come to.
     *
     * @param voting who counts for the base
     * @param gathered who counts for the quorum
     */
    public Finding of(Urn urn, Body voting, Body gathered) {
        if (paper.method() == Method.YES_NO) {
            return new Finding.Sided(Outcome.of(requirement, quorum, counts(urn), voting, gathered));
        }
        if (!quorum.isPresent(gathered)) {
            return new Finding.NoQuorum(gathered.present(), quorum.needed(gathered.membership()));
        }
        return switch (paper.method()) {
            case YES_NO -> throw new IllegalStateException("was answered above");
            case CONSENSUS -> sensed(urn, Consensus.USUAL.of(Scale.of(paper, urn)));
            case FIST_TO_FIVE -> sensed(urn, fingers(Scale.of(paper, urn)));
            case GRADIENTS -> sensed(urn, gradients(Scale.of(paper, urn), voting));
            case APPROVAL, SCORE, DOTS -> byPoints(urn);
            case RANKED -> ranked(urn);
        };
    }

    /** Yes, no and abstentions. */
    public static Counts counts(Urn urn) {
        return new Counts(urn.of(Side.YES), urn.of(Side.NO), urn.of(Side.ABSTAIN));
    }

    private Finding sensed(Urn urn, Sense sense) {
        return new Finding.Sensed(sense, Scale.of(paper, urn));
    }

    /** Everybody can at least live with it: no fewer than three fingers. */
    private static Sense fingers(Scale scale) {
        if (scale.cast() == 0) {
            return Sense.NOBODY_SPOKE;
        }
        if (scale.at(0) > 0) {
            return Sense.BLOCKED;
        }
        return scale.from(1, SUPPORT - 1) > 0 ? Sense.TOO_MANY_CONCERNS : Sense.AGREED;
    }

    /**
     * The first three steps support and the fourth abstains; nobody vetoes, and supporters are as large a part of those who answered as was
     * agreed.
     */
    private Sense gradients(Scale scale, Body voting) {
        if (scale.cast() == 0) {
            return Sense.NOBODY_SPOKE;
        }
        if (scale.at(paper.method().steps() - 1) > 0) {
            return Sense.BLOCKED;
        }
        var support = scale.from(0, LAST_SUPPORTER);
        var counts = new Counts(
                support, scale.from(LAST_SUPPORTER + 2, paper.method().steps() - 2), scale.at(LAST_SUPPORTER + 1));
        return requirement.sum(counts, voting).reached() ? Sense.AGREED : Sense.TOO_MANY_CONCERNS;
    }

    private Finding byPoints(Urn urn) {
        var points = points(urn);
        var order = IntStream.range(0, points.size())
                .boxed()
                .filter(option -> points.get(option) > 0)
                .sorted(Comparator.comparing((Integer option) -> points.get(option))
                        .reversed())
                .toList();
        if (order.isEmpty()) {
            return new Finding.NothingChosen();
        }
        if (order.size() <= paper.seats()) {
            return new Finding.Chosen(points, order, List.of(), Optional.empty());
        }
        var edge = points.get(order.get(paper.seats() - 1));
        var sure = order.stream().filter(option -> points.get(option) > edge).toList();
        var level =
                order.stream().filter(option -> points.get(option).equals(edge)).toList();
        var open = paper.seats() - sure.size();
        if (level.size() == open) {
            return new Finding.Chosen(points, order.subList(0, paper.seats()), List.of(), Optional.empty());
        }
        return lot.<Finding>map(drawn -> drawn(points, sure, level, open, drawn))
                .orElseGet(() -> new Finding.Level(points, sure, level, open));
    }

    private static Finding drawn(
            List<Integer> points, List<Integer> sure, List<Integer> level, int open, Lot<Integer> lot) {
        var left = new ArrayList<>(level);
        var lucky = new ArrayList<Integer>();
        while (lucky.size() < open) {
            var drawn = lot.draw(left);
            left.remove(drawn);
            lucky.add(drawn);
        }
        var chosen = new ArrayList<>(sure);
        chosen.addAll(lucky);
        return new Finding.Chosen(points, List.copyOf(chosen), List.copyOf(lucky), Optional.empty());
    }

    /** What each option has, by its place on the paper. */
    private List<Integer> points(Urn urn) {
        var points = new int[paper.options().size()];
        urn.choices(paper.method()).forEach((choice, many) -> {
            switch (choice) {
                case Choice.Marks marks -> marks.options().forEach(option -> points[option] += many);
                case Choice.Points given -> given.points().forEach((option, each) -> points[option] += each * many);
                case Choice.Step step -> throw new IllegalStateException("no step stands on this paper");
                case Choice.Order order -> throw new IllegalStateException("no order stands on this paper");
            }
        });
        return IntStream.of(points).boxed().toList();
    }

    private Finding ranked(Urn urn) {
        var ballots = urn.choices(Method.RANKED).entrySet().stream()
                .map(each -> new RankedBallot(((Choice.Order) each.getKey()).options(), each.getValue()))
                .filter(each -> !each.order().isEmpty())
                .map(each -> new Ranking<>(each.order(), each.many()))
                .toList();
        if (ballots.isEmpty()) {
            return new Finding.NothingChosen();
        }
        var candidates = IntStream.range(0, paper.options().size()).boxed().toList();
        return lot.<Finding>map(drawn -> elected(Count.of(candidates, ballots, paper.seats(), drawn)))
                .orElseGet(() -> new EveryWay(candidates, ballots, paper.seats()).finding());
    }

    private static Finding elected(Result<Integer> count) {
        var byLot = count.stages().stream()
                .flatMap(stage -> stage.lots().stream())
                .distinct()
                .toList();
        return new Finding.Chosen(List.of(), count.elected(), byLot, Optional.of(count));
    }

    private record RankedBallot(List<Integer> order, int many) {}
}

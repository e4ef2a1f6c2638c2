package org.commonground.decision.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.commonground.decision.ranked.Lot;
import org.commonground.decision.sum.Base;
import org.commonground.decision.sum.Body;
import org.commonground.decision.sum.Quorum;
import org.commonground.decision.sum.Requirement;
import org.commonground.decision.sum.Share;

class TallyLawsTests {

    private static final Body EVERYBODY = new Body(1_000, 1_000);

    @Property
    void theOrderOfBallotsNeverMatters(@ForAll("votes") Vote vote, @ForAll Random chance) {
        var shuffled = new ArrayList<>(vote.ballots());
        Collections.shuffle(shuffled, chance);
        var again = new Vote(vote.paper(), shuffled, vote.seed());

        assertThat(again.urn()).isEqualTo(vote.urn());
        assertThat(again.urn().written()).isEqualTo(vote.urn().written());
        assertThat(again.finding()).isEqualTo(vote.finding());
    }

    @Property
    void aRecountIsTheCount(@ForAll("votes") Vote vote) {
        var read = Urn.read(vote.urn().written());

        assertThat(read).isEqualTo(vote.urn());
        assertThat(read.size())
                .isEqualTo(vote.ballots().stream().mapToInt(Ballot::weight).sum());
        assertThat(vote.tally().of(read, EVERYBODY, EVERYBODY)).isEqualTo(vote.finding());
    }

    @Property
    void whatAPaperAllowsIsReadAsItWasWritten(@ForAll("votes") Vote vote) {
        for (var ballot : vote.ballots()) {
            assertThat(vote.paper().allows(ballot.choice())).isTrue();
            assertThat(Choice.read(vote.paper().method(), ballot.choice().written()))
                    .isEqualTo(ballot.choice());
        }
    }

    @Property
    void anAbstentionNeverCarriesWhatHadFailed(
            @ForAll @IntRange(max = 40) int yes,
            @ForAll @IntRange(max = 40) int no,
            @ForAll @IntRange(max = 40) int abstain,
            @ForAll("shares") Share share) {
        var requirement = new Requirement(share, Base.CAST_WITHOUT_ABSTENTIONS);
        var tally = new Tally(Paper.YES_NO, requirement, Quorum.MAJORITY, Optional.empty());
        var urn = Urn.EMPTY;
        urn = yes > 0 ? urn.with(Side.YES, yes) : urn;
        urn = no > 0 ? urn.with(Side.NO, no) : urn;
        urn = abstain > 0 ? urn.with(Side.ABSTAIN, abstain) : urn;

        assertThat(tally.of(urn.with(Side.ABSTAIN), EVERYBODY, EVERYBODY).carried())
                .isEqualTo(tally.of(urn, EVERYBODY, EVERYBODY).carried());
    }

    @Property
    void anEmptyPaperChoosesNothingElse(@ForAll("choosing") Vote vote) {
        var abstaining = switch (vote.paper().method().style()) {
            case SCALE -> Side.ABSTAIN;
            case MARKS -> new Choice.Marks(Set.of());
            case POINTS -> new Choice.Points(Map.of());
            case ORDER -> new Choice.Order(List.of());
        };

        assertThat(vote.finding(vote.urn().with(abstaining))).isEqualTo(vote.finding());
    }

    @Property
    void theSameSeedIsTheSameLot(@ForAll("choosing") Vote vote, @ForAll Random chance) {
        var lot = Draw.among(vote.paper(), "harbor");
        var options = new ArrayList<>(
                IntStream.range(0, vote.paper().options().size()).boxed().toList());
        var drawn = lot.draw(options);
        Collections.shuffle(options, chance);

        assertThat(Draw.among(vote.paper(), "harbor").draw(options)).isEqualTo(drawn);
        assertThat(vote.drawnBy(Draw.among(vote.paper(), "harbor"))).isEqualTo(vote.drawnBy(lot));
    }

    @Property
    void aLotLeavesNothingOpen(@ForAll("choosing") Vote vote) {
        assertThat(vote.drawnBy(Draw.among(vote.paper(), "harbor"))).isNotInstanceOf(Finding.Level.class);
    }

    @Property
    void neverChoosesMoreThanThereAreSeats(@ForAll("choosing") Vote vote) {
        var seats = vote.paper().seats();

        switch (vote.finding()) {
            case Finding.Chosen chosen ->
                assertThat(chosen.chosen()).doesNotHaveDuplicates().hasSizeBetween(1, seats);
            case Finding.Level level -> {
                assertThat(level.chosen()).doesNotHaveDuplicates().doesNotContainAnyElementsOf(level.level());
                assertThat(level.chosen().size() + level.open()).isEqualTo(seats);
                assertThat(level.level()).doesNotHaveDuplicates().hasSizeGreaterThan(level.open());
                assertThat(level.open()).isPositive();
            }
            case Finding.NothingChosen nothing ->
                assertThat(vote.urn().ballots().keySet()).isSubsetOf("");
            default -> throw new AssertionError(vote.finding());
        }
    }

    /** Small bodies are where rules made for thousands go wrong, so that every number of voters up to thirty is tried. */
    @Property
    void thoseOfOneMindGetWhomTheyWantWithoutALot(
            @ForAll("minds") OneMind mind, @ForAll @IntRange(min = 1, max = 30) int voters) {
        var order = mind.order();
        var urn = Urn.EMPTY.with(mind.choice(), voters);
        var body = new Body(voters, voters);

        for (var lot : List.of(
                Optional.<Lot<Integer>>empty(),
                Optional.of(Lot.byOrder(order)),
                Optional.of(Lot.byOrder(order.reversed())))) {
            var finding = new Tally(mind.paper(), Requirement.MAJORITY, Quorum.MAJORITY, lot).of(urn, body, body);

            assertThat(finding).isInstanceOfSatisfying(Finding.Chosen.class, chosen -> {
                assertThat(chosen.chosen())
                        .containsExactlyInAnyOrderElementsOf(
                                order.subList(0, mind.paper().seats()));
                assertThat(chosen.byLot()).isEmpty();
            });
        }
    }

    @Property
    void nobodyIsChosenWhoStandsOnNoBallot(@ForAll("choosing") Vote vote) {
        var wanted = vote.ballots().stream()
                .flatMap(ballot -> wantedBy(ballot.choice()).stream())
                .collect(Collectors.toSet());

        for (var finding : List.of(
                vote.finding(),
                vote.drawnBy(Draw.among(vote.paper(), "harbor")),
                new Vote(vote.paper(), vote.ballots(), Optional.empty()).finding())) {
            assertThat(chosen(finding)).isSubsetOf(wanted);
            if (finding instanceof Finding.Level level) {
                assertThat(level.level()).isSubsetOf(wanted);
            }
        }
    }

    @Property
    void oneMoreBallotForWhatIsChosenByPointsNeverTakesItOut(
            @ForAll("pointed") Vote vote, @ForAll @IntRange(min = 1, max = 9) int weight) {
        for (var option : chosen(vote.finding())) {
            var more = vote.paper().method() == Method.APPROVAL
                    ? new Choice.Marks(Set.of(option))
                    : new Choice.Points(Map.of(option, 1));

            assertThat(chosen(vote.finding(vote.urn().with(more, weight)))).contains(option);
        }
    }

    @Property(tries = 300)
    void withoutALotRanksAreLevelExactlyWhereLotsWouldDecide(@ForAll("ranked") Vote vote) {
        var places = IntStream.range(0, vote.paper().options().size()).boxed().toList();
        var ends = orders(places).stream()
                .map(order -> (Set<Integer>) new HashSet<>(chosen(vote.drawnBy(Lot.byOrder(order)))))
                .collect(Collectors.toSet());
        var finding = new Vote(vote.paper(), vote.ballots(), Optional.empty()).finding();

        if (ends.size() == 1) {
            assertThat(finding).isNotInstanceOf(Finding.Level.class);
            assertThat(new HashSet<>(chosen(finding))).isEqualTo(ends.iterator().next());
        } else {
            assertThat(finding).isInstanceOfSatisfying(Finding.Level.class, level -> {
                assertThat(level.chosen()).allMatch(option -> ends.stream().allMatch(end -> end.contains(option)));
                assertThat(level.level())
                        .allMatch(option -> ends.stream().anyMatch(end -> end.contains(option)))
                        .allMatch(option -> ends.stream().anyMatch(end -> !end.contains(option)));
            });
        }
    }

    @Provide
    Arbitrary<Vote> votes() {
        return Arbitraries.of(Method.values()).flatMap(TallyLawsTests::votes);
    }

    @Provide
    Arbitrary<Vote> choosing() {
        return Arbitraries.of(Method.values()).filter(Method::choosesOptions).flatMap(TallyLawsTests::votes);
    }

    @Provide
    Arbitrary<OneMind> minds() {
        return choosing()
                .flatMap(vote -> Arbitraries.shuffle(
                                IntStream.range(0, vote.paper().options().size())
                                        .boxed()
                                        .toList())
                        .map(order -> new OneMind(vote.paper(), order)));
    }

    @Provide
    Arbitrary<Vote> pointed() {
        return Arbitraries.of(Method.APPROVAL, Method.SCORE, Method.DOTS).flatMap(TallyLawsTests::votes);
    }

    @Provide
    Arbitrary<Vote> ranked() {
        return votes(Method.RANKED);
    }

    @Provide
    Arbitrary<Share> shares() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of(true, false))
                .filter((parts, whole, more) -> parts < whole || (parts.equals(whole) && !more))
                .as(Share::new);
    }

    private static Arbitrary<Vote> votes(Method method) {
        var seeds = Arbitraries.of("harbor", "lighthouse", "bridge").optional(0.5);
        return papers(method)
                .flatMap(paper -> Combinators.combine(
                                choices(paper), Arbitraries.integers().between(1, 3))
                        .as(Ballot::new)
                        .list()
                        .ofMaxSize(9)
                        .flatMap(ballots -> seeds.map(seed -> new Vote(paper, ballots, seed))));
    }

    private static Arbitrary<Paper> papers(Method method) {
        if (!method.choosesOptions()) {
            return Arbitraries.just(Paper.about(method));
        }
        var pointed = method.style() == Method.Style.POINTS;
        var points = Arbitraries.integers().between(pointed ? 1 : 0, pointed ? 4 : 0);
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(options -> Combinators.combine(Arbitraries.integers().between(1, options), points)
                        .as((seats, most) -> new Paper(
                                method, List.of("A", "B", "C", "D", "E").subList(0, options), seats, most)));
    }

    private static Arbitrary<Choice> choices(Paper paper) {
        var places = IntStream.range(0, paper.options().size()).boxed().toList();
        return switch (paper.method().style()) {
            case SCALE ->
                Arbitraries.integers().between(0, paper.method().steps() - 1).map(Choice.Step::new);
            case MARKS -> Arbitraries.of(places).set().map(Choice.Marks::new);
            case POINTS ->
                paper.method() == Method.DOTS
                        ? Arbitraries.of(places)
                                .list()
                                .ofMaxSize(paper.points())
                                .map(dots -> new Choice.Points(dots.stream()
                                        .collect(Collectors.groupingBy(dot -> dot, Collectors.summingInt(dot -> 1)))))
                        : Arbitraries.maps(
                                        Arbitraries.of(places),
                                        Arbitraries.integers().between(0, paper.points()))
                                .map(Choice.Points::new);
            case ORDER ->
                Arbitraries.shuffle(places)
                        .flatMap(all -> Arbitraries.integers()
                                .between(0, all.size())
                                .map(named -> new Choice.Order(all.subList(0, named))));
        };
    }

    private static List<Integer> chosen(Finding finding) {
        return switch (finding) {
            case Finding.Chosen some -> some.chosen();
            case Finding.Level level -> level.chosen();
            default -> List.of();
        };
    }

    private static List<List<Integer>> orders(List<Integer> places) {
        if (places.isEmpty()) {
            return List.of(List.of());
        }
        var orders = new ArrayList<List<Integer>>();
        for (var first : places) {
            var others = places.stream().filter(each -> !each.equals(first)).toList();
            for (var rest : orders(others)) {
                var order = new ArrayList<Integer>();
                order.add(first);
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }

    private static Set<Integer> wantedBy(Choice choice) {
        return switch (choice) {
            case Choice.Step step -> Set.of();
            case Choice.Marks marks -> marks.options();
            case Choice.Points given -> given.points().keySet();
            case Choice.Order order -> Set.copyOf(order.options());
        };
    }

    record Ballot(Choice choice, int weight) {}

    /** What everybody wants, the most wanted first. */
    record OneMind(Paper paper, List<Integer> order) {

        /** A ballot that says so, as far as such a ballot can. */
        Choice choice() {
            return switch (paper.method().style()) {
                case SCALE -> throw new IllegalStateException("no order can be told on a scale");
                case MARKS -> new Choice.Marks(Set.copyOf(order.subList(0, paper.seats())));
                case POINTS -> new Choice.Points(points());
                case ORDER -> new Choice.Order(order);
            };
        }

        private Map<Integer, Integer> points() {
            return IntStream.range(0, order.size())
                    .boxed()
                    .collect(Collectors.toMap(order::get, place -> order.size() - place));
        }
    }

    /** Ballots on a paper, with a lot drawn by a seed or without one. */
    record Vote(Paper paper, List<Ballot> ballots, Optional<String> seed) {

        Urn urn() {
            var urn = Urn.EMPTY;
            for (var ballot : ballots) {
                urn = urn.with(ballot.choice(), ballot.weight());
            }
            return urn;
        }

        Tally tally() {
            return tally(seed.map(each -> Draw.among(paper, each)));
        }

        Finding finding() {
            return finding(urn());
        }

        Finding finding(Urn urn) {
            return tally().of(urn, EVERYBODY, EVERYBODY);
        }

        Finding drawnBy(Lot<Integer> lot) {
            return tally(Optional.of(lot)).of(urn(), EVERYBODY, EVERYBODY);
        }

        private Tally tally(Optional<Lot<Integer>> lot) {
            return new Tally(paper, Requirement.MAJORITY, Quorum.MAJORITY, lot);
        }
    }
}

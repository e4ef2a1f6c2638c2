package org.commonground.decision.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonground.decision.ranked.Count;
import org.commonground.decision.ranked.Lot;
import org.commonground.decision.ranked.Ranking;
import org.commonground.decision.sum.Base;
import org.commonground.decision.sum.Body;
import org.commonground.decision.sum.Counts;
import org.commonground.decision.sum.Outcome;
import org.commonground.decision.sum.Quorum;
import org.commonground.decision.sum.Requirement;
import org.commonground.decision.sum.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of cases: published rules and examples, and worked by hand. */
class TallyTests {

    private static final Body TEN = new Body(10, 10);
    private static final Paper THREE = new Paper(Method.APPROVAL, List.of("A", "B", "C"), 1, 0);

    @ParameterizedTest(name = "{2}: {0}")
    @CsvFileSource(resources = "/decision/ballots.csv", numLinesToSkip = 1)
    void findsWhatTheTableSays(
            String name,
            String source,
            Method method,
            String options,
            int seats,
            int points,
            String needs,
            int present,
            int members,
            String quorum,
            String lot,
            String ballots,
            String expected) {
        var paper = new Paper(method, words(options, " "), seats, points);
        var urn = urn(paper, ballots);
        var body = new Body(members, present);
        var tally = new Tally(paper, requirement(needs), new Quorum(share(quorum)), lot(paper, lot));

        var finding = tally.of(urn, body, body);

        assertThat(word(paper, finding)).isEqualTo(expected);
        assertThat(finding.carried())
                .isEqualTo(expected.equals("carried")
                        || expected.equals("agreed")
                        || (expected.startsWith("chosen") && !expected.contains("level")));
        assertThat(source).isNotBlank();
    }

    @Test
    void saysWhatEachOptionCameTo() {
        var urn = Urn.EMPTY.with(new Choice.Marks(Set.of(0, 2)), 4).with(new Choice.Marks(Set.of(2)));

        assertThat(tally(THREE).of(urn, TEN, TEN))
                .isEqualTo(new Finding.Chosen(List.of(4, 0, 5), List.of(2), List.of(), Optional.empty()));
    }

    @Test
    void saysWhatLevelOptionsCameTo() {
        var urn = Urn.EMPTY.with(new Choice.Marks(Set.of(0, 2)), 4);

        assertThat(tally(THREE).of(urn, TEN, TEN))
                .isEqualTo(new Finding.Level(List.of(4, 0, 4), List.of(), List.of(0, 2), 1));
    }

    @Test
    void addsUpTheScaleOfAllWhoAnswered() {
        var urn = Urn.EMPTY.with(new Choice.Step(5), 3).with(new Choice.Step(3), 2);

        assertThat(tally(Paper.about(Method.FIST_TO_FIVE)).of(urn, TEN, TEN))
                .isEqualTo(new Finding.Sensed(Sense.AGREED, new Scale(List.of(0, 0, 0, 2, 0, 3))));
    }

    @Test
    void showsTheWholeCountOfRankedBallots() {
        var paper = new Paper(Method.RANKED, List.of("A", "B", "C"), 1, 0);
        var lot = Draw.among(paper, "harbor");
        var urn = Urn.EMPTY
                .with(new Choice.Order(List.of(0)), 4)
                .with(new Choice.Order(List.of(1)), 3)
                .with(new Choice.Order(List.of(2, 1)), 2);
        var count = Count.of(
                List.of(0, 1, 2),
                List.of(new Ranking<>(List.of(0), 4), new Ranking<>(List.of(1), 3), new Ranking<>(List.of(2, 1), 2)),
                1,
                lot);

        assertThat(new Tally(paper, Requirement.MAJORITY, Quorum.MAJORITY, Optional.of(lot)).of(urn, TEN, TEN))
                .isEqualTo(new Finding.Chosen(List.of(), List.of(1), List.of(), Optional.of(count)));
    }

    @Test
    void readsTheThreeSidesOfAnUrn() {
        var urn = Urn.EMPTY.with(Side.YES, 8).with(Side.NO, 5).with(Side.ABSTAIN, 2);

        assertThat(Tally.counts(urn)).isEqualTo(new Counts(8, 5, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "YES_NO, 10, 3, true",
        "YES_NO, 3, 10, false",
        "GRADIENTS, 10, 3, true",
        "GRADIENTS, 3, 10, false",
    })
    void aRecusalMayLeaveTheQuorumAsItIs(Method method, int gathered, int voting, boolean carried) {
        var requirement = new Requirement(Share.ALL, Base.PRESENT);
        var tally = new Tally(Paper.about(method), requirement, Quorum.MAJORITY, Optional.empty());
        var urn = Urn.EMPTY.with(new Choice.Step(0), voting);

        assertThat(tally.of(urn, new Body(voting, voting), new Body(10, gathered))
                        .carried())
                .isEqualTo(carried);
    }

    @Test
    void howManyConcernsAreTooManyIsAgreedBeforehand() {
        var quarter = new Consensus(Share.moreThan(1, 4));

        assertThat(quarter.of(new Scale(List.of(6, 1, 1, 0)))).isEqualTo(Sense.AGREED);
        assertThat(quarter.of(new Scale(List.of(5, 1, 1, 0)))).isEqualTo(Sense.TOO_MANY_CONCERNS);
        assertThat(Consensus.USUAL.of(new Scale(List.of(5, 1, 1, 0)))).isEqualTo(Sense.AGREED);
    }

    @Test
    void aGreatManyLevelOnesAreLeftOpenWithoutCountingEveryWay() {
        var options = IntStream.range(0, Paper.MOST_OPTIONS).boxed().toList();
        var names = options.stream().map(each -> "Option " + each).toList();
        var paper = new Paper(Method.RANKED, names, 3, 0);
        var urn = Urn.EMPTY.with(new Choice.Order(List.of(7)), 50);
        for (var option : options) {
            urn = urn.with(new Choice.Order(List.of(option)));
        }

        var level = options.stream().filter(each -> each != 7).toList();
        assertThat(tally(paper).of(urn, TEN, TEN)).isEqualTo(new Finding.Level(List.of(), List.of(7), level, 2));
    }

    private static Tally tally(Paper paper) {
        return new Tally(paper, Requirement.MAJORITY, Quorum.MAJORITY, Optional.empty());
    }

    private static Urn urn(Paper paper, String ballots) {
        var urn = Urn.EMPTY;
        for (var line : words(ballots, "; ")) {
            var parts = line.split(" ", 2);
            var choice = choice(paper, parts[1]);
            assertThat(paper.allows(choice)).as(line).isTrue();
            urn = urn.with(choice, Integer.parseInt(parts[0]));
        }
        return urn;
    }

    private static Choice choice(Paper paper, String said) {
        var words = said.equals("-") ? "" : said;
        return switch (paper.method().style()) {
            case SCALE -> new Choice.Step(steps(paper.method()).indexOf(words));
            case MARKS -> new Choice.Marks(new TreeSet<>(places(paper, words(words, " "))));
            case POINTS ->
                new Choice.Points(words(words, " ").stream()
                        .map(each -> each.split("="))
                        .collect(Collectors.toMap(
                                each -> paper.options().indexOf(each[0]), each -> Integer.valueOf(each[1]))));
            case ORDER -> new Choice.Order(places(paper, words(words, ">")));
        };
    }

    private static List<String> steps(Method method) {
        return switch (method) {
            case YES_NO -> List.of("yes", "no", "abstain");
            case CONSENSUS -> List.of("agree", "reservations", "aside", "block");
            case FIST_TO_FIVE -> List.of("0", "1", "2", "3", "4", "5");
            case GRADIENTS ->
                List.of("endorse", "minor", "reservations", "abstain", "discuss", "unhappy", "serious", "veto");
            default -> List.of();
        };
    }

    private static Optional<Lot<Integer>> lot(Paper paper, String order) {
        return Optional.ofNullable(order).map(names -> Lot.byOrder(places(paper, words(names, " "))));
    }

    private static List<Integer> places(Paper paper, List<String> names) {
        return names.stream().map(paper.options()::indexOf).toList();
    }

    private static List<String> words(String said, String between) {
        return said == null || said.isEmpty() ? List.of() : Arrays.asList(said.split(between));
    }

    private static Requirement requirement(String words) {
        var parts = words.split(" ");
        var base = switch (parts[1]) {
            case "sided" -> Base.CAST_WITHOUT_ABSTENTIONS;
            case "cast" -> Base.CAST;
            case "present" -> Base.PRESENT;
            case "membership" -> Base.ENTIRE_MEMBERSHIP;
            default -> throw new IllegalArgumentException(words);
        };
        return new Requirement(share(parts[0]), base);
    }

    private static Share share(String words) {
        var parts = words.replaceAll("[>=]", "").split("/");
        return new Share(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), !words.startsWith(">="));
    }

    private static String word(Paper paper, Finding finding) {
        return switch (finding) {
            case Finding.Sided(Outcome.Carried carried) -> "carried";
            case Finding.Sided(Outcome.Failed failed) -> "failed";
            case Finding.Sided(Outcome.Tied tied) -> "tied";
            case Finding.Sided(Outcome.NoQuorum none) -> "no quorum: " + none.present() + " of " + none.needed();
            case Finding.Sensed sensed ->
                sensed.sense().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case Finding.Chosen chosen ->
                "chosen " + names(paper, chosen.chosen())
                        + (chosen.byLot().isEmpty() ? "" : ", lot " + names(paper, chosen.byLot()));
            case Finding.Level level ->
                "chosen " + names(paper, level.chosen()) + ", level " + names(paper, level.level()) + " for "
                        + level.open();
            case Finding.NothingChosen nothing -> "nothing chosen";
            case Finding.NoQuorum none -> "no quorum: " + none.present() + " of " + none.needed();
        };
    }

    private static String names(Paper paper, List<Integer> places) {
        return places.isEmpty()
                ? "nobody"
                : places.stream().map(paper.options()::get).collect(Collectors.joining(" "));
    }
}

package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.ballot.Paper;
import org.commonground.decision.ballot.Urn;

/**
 * Twenty vote in secret, one after another, and somebody copies the files of the database after each. Whoever has them all knows in which
 * order the roll was marked; if a copy also shows what the urn held at any moment before the end, each choice has its name.
 */
final class SecretTrail {

    static final int VOTERS = 20;
    private static final int OPTIONS = 12;
    /** Everybody marks the last two options, so that whatever tells of a ballot in the clear holds this. */
    private static final String ALWAYS = ",10,11";

    private static final Pattern CLEAR = Pattern.compile("[\"]?[0-9, \\n]*" + ALWAYS + "[0-9, \\n]*[\"]?");

    private final Assembly body;
    private final Path folder;
    private final List<Choice> said;
    private final VoteId vote;

    SecretTrail(Assembly body, Path folder) {
        this.body = body;
        this.folder = folder;
        var random = new Random(13);
        said = IntStream.range(0, VOTERS)
                .<Choice>mapToObj(voter -> new Choice.Marks(marks(random)))
                .toList();
        vote = body.opened(
                body.motion("choose in secret"),
                Customs.of(MotionKind.BUSINESS, List.of())
                        .asking(new Paper(
                                Method.APPROVAL,
                                IntStream.range(0, OPTIONS)
                                        .mapToObj(each -> "Option " + each)
                                        .toList(),
                                1,
                                0))
                        .secretly());
    }

    private static Set<Integer> marks(Random random) {
        var marks = new TreeSet<>(Set.of(10, 11));
        while (marks.size() < 5) {
            marks.add(random.nextInt(10));
        }
        return marks;
    }

    void casts(int place) {
        body.casts(place, vote, said.get(place - 1));
    }

    /** While it is open not one ballot can be read anywhere. */
    void tellsNothing() {
        assertThat(RawFiles.runs(CLEAR, folder)).isEmpty();
    }

    /** Once it is closed what all said together can be read, and nothing of what some had said before. */
    void tellsTheEndAlone() {
        var states = new ArrayList<String>();
        said.stream().reduce(Urn.EMPTY, (urn, choice) -> kept(urn.with(choice), states), (one, other) -> one);
        var end = states.removeLast();
        assertThat(states).noneMatch(earlier -> end.startsWith(earlier) || end.endsWith(earlier));
        assertThat(RawFiles.runs(CLEAR, folder))
                .isNotEmpty()
                .allSatisfy(run -> assertThat(isOfTheEnd(run, end) || isOfTheChronicle(run))
                        .as(run)
                        .isTrue());
    }

    private static Urn kept(Urn urn, List<String> states) {
        states.add(urn.written());
        return urn;
    }

    /** The heading of a page of the log may stand in the midst of it. */
    private static boolean isOfTheEnd(String run, String end) {
        return run.contains(end) || end.startsWith(run) || end.endsWith(run);
    }

    private static boolean isOfTheChronicle(String run) {
        return !run.contains("\n") && (run.startsWith("\"") || run.endsWith("\""));
    }

    void closes() {
        var closed = body.closed(vote);
        assertThat(closed.urn().orElseThrow().size()).isEqualTo(VOTERS);
        said.forEach(each -> assertThat(closed.urn().orElseThrow().of(each)).isPositive());
        assertThat(body.votes().recount(vote, body.chair())).isTrue();
    }
}

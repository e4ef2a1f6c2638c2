package org.commonground.draft.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Holds the row against the real ProseMirror. The law: what the row accepts, a browser accepts with the same document as the
 * result; what the row alone refuses is of a few named kinds, and none of them is what a person just did in an editor.
 *
 * <p>{@code -Dprosemirror.stories=100000 -Dprosemirror.seed=7} tries more and others.
 */
class ProseMirrorTests {

    private static final int STORIES = Integer.getInteger("prosemirror.stories", 5_000);
    private static final int SEED = Integer.getInteger("prosemirror.seed", 1);
    private static final int AT_ONCE = 250;

    /** What ProseMirror would let through, and we do not; only late or invented steps ever meet these. */
    private static final Set<String> REFUSED_BY_US_ALONE = Set.of(
            "A character would be cut in two",
            "text holds half a surrogate pair",
            "A structural change would take content away",
            "No node with such an attribute opens at that position",
            "The ends of two unlike nodes would meet");

    @SuppressWarnings("NullAway.Init")
    private static RealProseMirror real;

    @BeforeAll
    static void start() {
        real = RealProseMirror.start();
    }

    @AfterAll
    static void stop() {
        if (real != null) {
            real.close();
        }
    }

    @Test
    void followsTheRealProseMirrorStepByStep(TestReporter reporter) {
        Map<String, Integer> tally = new TreeMap<>();
        for (int first = 0; first < STORIES; first += AT_ONCE) {
            real.stories(SEED + first, Math.min(AT_ONCE, STORIES - first), 8).forEach(story -> follow(story, tally));
        }
        reporter.publishEntry("steps", tally.toString());
    }

    private static void follow(List<List<String>> story, Map<String, Integer> tally) {
        String document = story.get(1).get(1);
        TokenRow row = JsonText.row(document);
        for (List<String> line : story.subList(2, story.size())) {
            String said = line.get(0);
            String kind = line.get(1);
            String told = "seed " + story.getFirst().get(1) + ", " + kind + " " + line.get(2) + "\non " + document;
            TokenRow tried = said.equals("kept") ? row : row.copy();
            String refusal = refusal(tried, line.get(2));
            if (said.equals("refused")) {
                assertThat(refusal).as("%s\nProseMirror: %s", told, line.get(3)).isNotEmpty();
                assertThat(JsonText.of(tried.toJson())).as(told).isEqualTo(document);
            } else if (refusal.isEmpty()) {
                assertThat(JsonText.of(tried.toJson())).as(told).isEqualTo(line.get(3));
            } else {
                assertThat(kind).as("%s\nrefused: %s", told, refusal).isNotIn("made", "undone");
                assertThat(REFUSED_BY_US_ALONE).as(told).contains(refusal);
                row = said.equals("kept") ? JsonText.row(line.get(3)) : row;
            }
            document = said.equals("kept") ? line.get(3) : document;
            tally.merge(
                    said.equals("refused") || refusal.isEmpty() ? kind + " " + said : "ours alone: " + refusal,
                    1,
                    Integer::sum);
        }
    }

    /** Why the row refuses the step, or nothing when it accepts. */
    private static String refusal(TokenRow row, String step) {
        try {
            return row.apply(JsonText.step(step)) instanceof Misfit misfit ? misfit.reason() : "";
        } catch (Malformed malformed) {
            return malformed.reason();
        }
    }

    @Test
    void rebasesLateBatchesAsProsemirrorCollabDoes(TestReporter reporter) {
        Map<String, Integer> tally = new TreeMap<>();
        for (int first = 0; first < STORIES; first += AT_ONCE) {
            real.rebases(SEED + first, Math.min(AT_ONCE, STORIES - first)).forEach(story -> rebase(story, tally));
        }
        reporter.publishEntry("batches", tally.toString());
    }

    private static void rebase(List<List<String>> story, Map<String, Integer> tally) {
        if (story.size() == 2) {
            tally.merge("cannot be taken back", 1, Integer::sum);
            return;
        }
        List<Step> between;
        List<Step> late;
        try {
            between = JsonText.steps(field(story, "between"));
            late = JsonText.steps(field(story, "late"));
        } catch (Malformed cutCharacter) {
            return;
        }
        TokenRow row = JsonText.row(field(story, "document"));
        assertThat(Rebase.onto(row, between, List.of()).dropped())
                .as("%s", story)
                .isEmpty();
        Rebased rebased = Rebase.onto(row, late, between.stream().map(Step::map).toList());
        List<?> accepted = JsonText.list(field(story, "indexes"));
        if (rebased.dropped().stream().anyMatch(accepted::contains)) {
            tally.merge("ours alone", 1, Integer::sum);
            return;
        }
        assertThat(JsonText.of(rebased.accepted().stream().map(Step::toJson).toList()))
                .as("%s", story)
                .isEqualTo(field(story, "accepted"));
        assertThat(JsonText.of(row.toJson())).as("%s", story).isEqualTo(field(story, "after"));
        tally.merge("dropped " + rebased.dropped().size(), 1, Integer::sum);
    }

    private static String field(List<List<String>> story, String name) {
        return story.stream()
                .filter(line -> line.getFirst().equals(name))
                .map(line -> line.get(1))
                .findFirst()
                .orElseThrow();
    }
}

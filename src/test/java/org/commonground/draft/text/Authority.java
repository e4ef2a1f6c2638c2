package org.commonground.draft.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The server of the simulated writers: stores batches in the order in which they come, each once, and checks what it stores. */
final class Authority {

    /** A stored batch: the steps as they were stored, and which of the writer's they are. */
    record Stored(String id, List<Step> steps, List<Integer> indexes) {}

    private final TokenRow row = TokenRow.empty();
    private final List<Stored> log = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Stored> answered = new HashMap<>();
    private final Set<Integer> accepted = new HashSet<>();
    private final Set<Integer> deleted = new HashSet<>();

    /** Takes a batch that was made when the log held {@code version} batches. */
    void submit(String id, int version, List<Step> batch) {
        if (answered.containsKey(id)) {
            return;
        }
        List<StepMap> since = log.subList(version, log.size()).stream()
                .flatMap(stored -> stored.steps().stream())
                .map(Step::map)
                .toList();
        Rebased rebased = Rebase.onto(row, batch, since);
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (!rebased.dropped().contains(i)) {
                indexes.add(i);
            }
        }
        assertThat(rebased.accepted()).hasSameSizeAs(indexes);
        Stored stored = new Stored(id, rebased.accepted(), indexes);
        log.add(stored);
        steps.addAll(stored.steps());
        answered.put(id, stored);
    }

    List<Stored> since(int version) {
        return log.subList(version, log.size());
    }

    int version() {
        return log.size();
    }

    TokenRow row() {
        return row;
    }

    /** Plays the log again, slowly, and follows every character: who typed it, who took it out. */
    void checkEverything() {
        TokenRow again = TokenRow.empty();
        for (Step step : steps) {
            Set<Integer> before = characters(again);
            assertThat(again.apply(JsonText.step(JsonText.of(step.toJson())))).isEqualTo(Applied.APPLIED);
            Set<Integer> after = characters(again);
            Set<Integer> gone = new HashSet<>(before);
            gone.removeAll(after);
            if (!gone.isEmpty()) {
                assertThat(step).as("only deletions take characters out").isInstanceOf(Replace.class);
                assertThat(((Replace) step).structure()).isFalse();
                assertThat(((Replace) step).slice().size()).isZero();
            }
            after.removeAll(before);
            accepted.addAll(after);
            deleted.addAll(gone);
            assertThat(TokenRow.fromJson(again.toJson()).toJson()).isEqualTo(again.toJson());
        }
        assertThat(again.toJson()).isEqualTo(row.toJson());
        Set<Integer> left = new HashSet<>(accepted);
        left.removeAll(deleted);
        assertThat(characters(row)).as("no accepted character is missing").isEqualTo(left);
    }

    private static Set<Integer> characters(TokenRow row) {
        Set<Integer> characters = new HashSet<>();
        row.plainText()
                .codePoints()
                .filter(point -> point != '\n')
                .forEach(point -> assertThat(characters.add(point))
                        .as("every character is there once")
                        .isTrue());
        return characters;
    }
}

package org.commonground.draft.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real editing histories end in the text that was published, to the last character. */
class TraceTests {

    /** The second one counts code points, which are UTF-16 units there: it never leaves the basic plane. */
    @ParameterizedTest
    @ValueSource(strings = {"automerge-paper", "json-crdt-blog-post"})
    void endsInThePublishedText(String name, TestReporter reporter) {
        Trace trace = Trace.named(name);
        List<Step> steps = trace.steps();
        TokenRow row = TokenRow.empty();
        long start = System.nanoTime();
        steps.forEach(row::apply);
        reporter.publishEntry(name, steps.size() + " edits in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertThat(row.plainText()).isEqualTo(trace.end());
        assertThat(row.size()).isEqualTo(trace.end().length() + 2);
        assertThat(TokenRow.fromJson(row.toJson()).plainText()).isEqualTo(trace.end());
    }

    @ParameterizedTest
    @ValueSource(strings = {"automerge-paper", "json-crdt-blog-post"})
    void survivesTheWayThroughJson(String name) {
        Trace trace = Trace.named(name);
        TokenRow row = TokenRow.empty();
        trace.steps().forEach(step -> row.apply(Step.fromJson(step.toJson())));
        assertThat(row.plainText()).isEqualTo(trace.end());
    }

    /**
     * The trace's own editor puts two insertions at one place in another order than ProseMirror does, and that happens once; so the
     * text is compared character by character but not in order.
     */
    @Test
    void keepsEveryCharacterOfTwoWritersAtOnce(TestReporter reporter) {
        Trace trace = Trace.named("friendsforever");
        TwoWriters writers = new TwoWriters(trace);
        for (int i = 0; i < trace.transactions().size(); i++) {
            writers.play(i);
        }
        reporter.publishEntry("concurrent changes", String.valueOf(writers.concurrent()));
        assertThat(writers.concurrent()).isGreaterThan(1_000);
        assertThat(sorted(writers.text())).isEqualTo(sorted(trace.end()));
        assertThat(differing(writers.text(), trace.end())).isLessThan(20);
    }

    private static List<Integer> sorted(String text) {
        return text.chars().sorted().boxed().toList();
    }

    private static long differing(String text, String other) {
        return IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) != other.charAt(i))
                .count();
    }
}

package org.commonground.draft.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.commonground.draft.text.RandomEditing.Manner;

/**
 * The law of writing together: however writers, delays, repetitions and reconnects interleave, all end with one document; it is valid
 * at every step, and no accepted character is missing from it.
 *
 * <p>A failure prints its seed. {@code -Djqwik.tries.default=100000} tries more than the usual thousand.
 */
class WritersLawsTests {

    @Property(seed = "20261128", shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void allWritersEndWithOneDocument(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 8) int writers,
            @ForAll @IntRange(min = 20, max = 120) int turns) {
        write(seed, writers, turns, Manner.DELETING);
    }

    /** What somebody has seen on the screen stays, and stays in its order; other people's text only comes in between. */
    @Property(seed = "20261128", shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void keepsInOrderWhatWasTyped(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 8) int writers,
            @ForAll @IntRange(min = 20, max = 120) int turns) {
        List<Writer> all = write(seed, writers, turns, Manner.TYPING);
        String end = all.getFirst().view().plainText();
        assertThat(all.stream().flatMap(writer -> writer.seen().stream()).filter(text -> !holdsInOrder(end, text)))
                .as("what is not in order within '%s'", end)
                .isEmpty();
    }

    private static boolean holdsInOrder(String whole, String parts) {
        int found = 0;
        for (int i = 0; i < whole.length() && found < parts.length(); i++) {
            found += whole.charAt(i) == parts.charAt(found) ? 1 : 0;
        }
        return found == parts.length();
    }

    /** Lifting, wrapping, splitting and changing a block's kind take nobody's text away. */
    @Property(seed = "20261128", shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void losesNothingWhereNobodyDeletes(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 8) int writers,
            @ForAll @IntRange(min = 20, max = 60) int turns) {
        write(seed, writers, turns, Manner.SHAPING);
    }

    private static List<Writer> write(long seed, int count, int turns, Manner manner) {
        Random random = new Random(seed);
        RandomEditing editing = new RandomEditing(random, manner);
        Authority authority = new Authority();
        List<Writer> writers = IntStream.range(0, count)
                .mapToObj(i -> new Writer("writer" + i + "-"))
                .toList();
        for (int turn = 0; turn < turns; turn++) {
            Writer writer = writers.get(random.nextInt(count));
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> writer.edit(editing);
                // Sending again what is under way is what a client does after a reconnect, or when an answer was lost.
                case 3, 4 -> writer.send(authority);
                default -> writer.hear(authority, random.nextInt(4));
            }
        }
        while (!writers.stream().allMatch(writer -> writer.isDone(authority))) {
            writers.forEach(writer -> {
                writer.send(authority);
                writer.hear(authority, Integer.MAX_VALUE);
            });
        }
        authority.checkEverything();
        assertThat(writers).allSatisfy(writer -> {
            assertThat(writer.confirmed().toJson()).isEqualTo(authority.row().toJson());
            assertThat(writer.view().toJson()).isEqualTo(authority.row().toJson());
        });
        return writers;
    }
}

package org.commonground.minutes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.commonground.draft.DraftText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A passage somebody reads while others write in it. */
class ProseTextViewTests {

    private static final int CHANGES = 300;

    private final ProseText text = new ProseText();
    private long version;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void looksAsIfItHadBeenDrawnAnewWhateverChanges(long seed) {
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var blocks = new ArrayList<Map<String, Object>>();
        for (var change = 0; change < CHANGES; change++) {
            change(blocks, chance);
            var now = draft(blocks);
            var anew = new ProseText();

            text.show(now);
            anew.show(now);

            assertThat(html(text)).isEqualTo(html(anew));
        }
    }

    @Test
    void leavesEveryOtherLineWhereItIsWhileOneIsWritten() {
        text.show(draft(List.of(paragraph("Welcome"), paragraph("The budget"), paragraph("Any other business"))));
        var lines = lines();

        text.show(
                draft(List.of(paragraph("Welcome"), paragraph("The budget stands"), paragraph("Any other business"))));

        assertThat(lines()).isEqualTo(lines);
        assertThat(html(text)).contains("The budget stands");
    }

    @Test
    void leavesTheLinesAroundANewOneWhereTheyAre() {
        text.show(draft(List.of(paragraph("Welcome"), heading("Close"))));
        var lines = lines();

        text.show(draft(List.of(paragraph("Welcome"), paragraph("The budget"), heading("Close"))));

        assertThat(lines()).hasSize(3).startsWith(lines.getFirst()).endsWith(lines.getLast());
    }

    private static void change(List<Map<String, Object>> blocks, RandomGenerator chance) {
        var deed = blocks.isEmpty() ? 0 : chance.nextInt(5);
        switch (deed) {
            case 0, 1 -> blocks.add(chance.nextInt(blocks.size() + 1), any(chance));
            case 2 -> blocks.remove(chance.nextInt(blocks.size()));
            case 3 -> blocks.set(chance.nextInt(blocks.size()), any(chance));
            default -> IntStream.range(0, 2).forEach(i -> blocks.set(chance.nextInt(blocks.size()), any(chance)));
        }
    }

    private static Map<String, Object> any(RandomGenerator chance) {
        var words = "w" + chance.nextInt(4);
        return switch (chance.nextInt(5)) {
            case 0 -> heading(words);
            case 1 ->
                Map.of(
                        "type",
                        "bullet_list",
                        "content",
                        List.of(Map.of("type", "list_item", "content", List.of(paragraph(words)))));
            case 2 -> Map.of("type", "paragraph", "content", List.of(words(words), strong(words)));
            case 3 -> Map.of("type", "paragraph");
            default -> paragraph(words);
        };
    }

    private static Map<String, Object> heading(String words) {
        return Map.of("type", "heading", "attrs", Map.of("level", 1), "content", List.of(words(words)));
    }

    private static Map<String, Object> paragraph(String words) {
        return Map.of("type", "paragraph", "content", List.of(words(words)));
    }

    private static Map<String, Object> words(String words) {
        return Map.of("type", "text", "text", words);
    }

    private static Map<String, Object> strong(String words) {
        return Map.of("type", "text", "text", words, "marks", List.of(Map.of("type", "strong")));
    }

    private DraftText draft(List<Map<String, Object>> blocks) {
        return new DraftText(version++, Map.of("type", "doc", "content", List.copyOf(blocks)), "", 0);
    }

    private List<Component> lines() {
        return text.getChildren().toList();
    }

    private static String html(ProseText text) {
        return text.getElement().getOuterHTML();
    }
}

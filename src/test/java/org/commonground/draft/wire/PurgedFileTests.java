package org.commonground.draft.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonground.draft.Answer;
import org.commonground.draft.DraftId;
import org.commonground.draft.Drafts;
import org.commonground.draft.SampleMembers;
import org.commonground.draft.SampleWriting;
import org.commonground.membership.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/** What was purged is in no file of the data folder once the database is compacted, and was never in the program's log. */
@ExtendWith(OutputCaptureExtension.class)
class PurgedFileTests {

    private static final int PHRASES = 100;
    private static final int DRAFTS = 4;
    private static final List<Charset> WRITTEN = List.of(
            StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    @TempDir
    Path data;

    private final Member ada = SampleMembers.writer("Ada");
    private final Member chair = SampleMembers.chair("Cleo");
    private final List<DraftId> drafts = new ArrayList<>();
    private final Map<DraftId, String> rest = new HashMap<>();

    @Test
    void keepsNoByteOfAHundredPhrases(CapturedOutput output) throws IOException {
        RealServer.prepare(data, context -> {
            types(context);
            return drafts;
        });
        assertThat(hits()).as("the phrases are found before they are purged").isGreaterThanOrEqualTo(PHRASES);

        RealServer.prepare(data, context -> {
            purges(context);
            return drafts;
        });
        RealServer.start(data, List.of("--commonground.compact=true")).close();

        assertThat(hits()).isZero();
        assertThat(output.getAll()).doesNotContainIgnoringCase("plover");
        RealServer.prepare(data, context -> {
            var desk = context.getBean(Drafts.class);
            rest.forEach(
                    (draft, text) -> assertThat(desk.text(draft, ada).plain()).isEqualTo(text));
            assertThat(desk.text(drafts.getLast(), ada).plain()).startsWith("A draft that nobody purges");
            return drafts;
        });
    }

    private void types(ApplicationContext context) {
        var desk = context.getBean(Drafts.class);
        for (int i = 0; i < DRAFTS; i++) {
            drafts.add(desk.begin("Minutes " + i + " of " + phrase(i), "Begun with " + phrase(PHRASES + i), ada));
        }
        var version = new long[DRAFTS];
        for (int i = 0; i < PHRASES; i++) {
            var draft = drafts.get(i % DRAFTS);
            var writing = new SampleWriting(context, draft, ada);
            // Whole, letter by letter, and so much that a whole text is kept now and then.
            version[i % DRAFTS] =
                    writing.types(version[i % DRAFTS], "w" + i, "kept words " + i + " " + phrase(i) + ", ");
            version[i % DRAFTS] = writing.typesByLetter(
                    version[i % DRAFTS], "l" + i, phrase(i).toUpperCase(Locale.ROOT) + " ");
        }
        desk.copy(drafts.getFirst(), "Copy", ada);
        drafts.add(desk.begin("Other", "A draft that nobody purges", ada));
    }

    private void purges(ApplicationContext context) {
        var desk = context.getBean(Drafts.class);
        for (int d = 0; d < DRAFTS; d++) {
            var draft = drafts.get(d);
            long before = desk.byId(draft, ada).orElseThrow().version();
            String expected = desk.text(draft, ada).plain();
            for (int i = d; i < PHRASES; i += DRAFTS) {
                desk.purge(draft, phrase(i), "", chair);
                expected = expected.replace(phrase(i), "").replace(phrase(i).toUpperCase(Locale.ROOT), "");
            }
            desk.purge(draft, phrase(PHRASES + d), "", chair);
            expected = expected.replace(phrase(PHRASES + d), "");
            rest.put(draft, expected);
            assertThat(desk.text(draft, ada).plain()).isEqualTo(expected).contains("kept words " + (96 + d));
            assertThat(desk.byId(draft, ada).orElseThrow().version()).isEqualTo(before + PHRASES / DRAFTS + 1);
            assertThat(new SampleWriting(context, draft, ada).sendsAgain(0, "w" + d, "kept " + phrase(d)))
                    .isInstanceOf(Answer.Refused.class);
            assertThat(desk.text(draft, ada).plain()).isEqualTo(expected);
        }
        var copy = SampleWriting.draftCalled(context, "Copy");
        desk.purgeAll(copy, chair);
    }

    private static String phrase(int number) {
        return "plover" + (char) ('a' + number / 26) + (char) ('a' + number % 26) + " heath";
    }

    /** How often a phrase stands in a file, written in any way that a database might. */
    private long hits() throws IOException {
        long hits = 0;
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                String bytes =
                        Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                for (var charset : WRITTEN) {
                    for (int i = 0; i < PHRASES + DRAFTS; i++) {
                        String sought = new String(phrase(i).getBytes(charset), StandardCharsets.ISO_8859_1);
                        hits += bytes.contains(sought) ? 1 : 0;
                    }
                    // Typed letter by letter a phrase stands in the text alone; its first word is rare enough to be
                    // sought by itself.
                    hits += bytes.contains(new String("plover".getBytes(charset), StandardCharsets.ISO_8859_1)) ? 1 : 0;
                }
            }
        }
        return hits;
    }
}

package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonground.decision.ballot.Side;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The chronicle is exported and checked by docs/check/chronicle.sh, run as it stands there. */
@ThroughTheWindow
class ChronicleIntegrationTests {

    @Autowired
    ApplicationContext product;

    @TempDir
    Path folder;

    private Assembly body;
    private MotionId motion;
    private List<String> lines;

    @BeforeEach
    void decides() {
        body = Assembly.of(3, product);
        motion = body.motion("meet on Tuesdays");
        var vote = body.opened(motion, Customs.of(MotionKind.BUSINESS, List.of()));
        body.casts(1, vote, Side.YES);
        body.casts(2, vote, Side.YES);
        body.casts(3, vote, Side.NO);
        body.closed(vote);
        lines = new ArrayList<>(product.getBean(Registers.class)
                .chronicle(motion, body.person(2))
                .lines()
                .toList());
    }

    @Test
    void tellsEverythingThatHappenedInOrder() {
        assertThat(lines).hasSize(7);
        assertThat(lines.get(2)).contains("\"opened\"", "\"seed\"", "\"roll\"");
        assertThat(lines.getLast()).contains("\"closed\"", "\"verdict\":\"carried\"");
    }

    @Test
    void saysNothingOfWhatWasVotedBeforeTheEnd() {
        assertThat(lines.subList(3, 6))
                .allSatisfy(line -> assertThat(line).contains("\"seal\"").doesNotContain("\"choice\""));
    }

    @Test
    void passesTheCheckAsItWasExported() throws Exception {
        assertThat(check(seal())).startsWith("7 entries, 0 faults.");
    }

    @Test
    void showsAnEntryThatWasAltered() throws Exception {
        lines.set(4, lines.get(4).replace("\"what\":\"cast\"", "\"what\":\"Cast\""));

        assertThat(check(seal())).contains("Entry 5 was altered");
    }

    @Test
    void showsAnEntryThatIsMissing() throws Exception {
        lines.remove(3);

        assertThat(check(seal())).contains("Entry 4 was altered or moved, or the one before it is missing.");
    }

    @Test
    void showsAnEntryThatWasPutIn() throws Exception {
        lines.add(2, lines.get(4));

        assertThat(check(seal())).contains("Entry 3 was altered or moved");
    }

    @Test
    void showsEntriesThatChangedPlaces() throws Exception {
        lines.add(3, lines.remove(4));

        assertThat(check(seal())).contains("Entry 4 was altered or moved");
    }

    @Test
    void showsAnEndThatWasCutOff() throws Exception {
        lines.removeLast();

        assertThat(check(seal())).contains("the end is missing");
    }

    private String seal() {
        return body.motions().seal(motion, body.person(2));
    }

    private String check(String seal) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("chronicle.tsv"), String.join("\n", lines) + "\n");
        var command = new ProcessBuilder("bash", "docs/check/chronicle.sh", file.toString(), seal)
                .redirectErrorStream(true)
                .start();
        var said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(command.waitFor() == 0).isEqualTo(said.contains(" 0 faults"));
        return said;
    }
}

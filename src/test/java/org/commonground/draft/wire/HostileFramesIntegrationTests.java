package org.commonground.draft.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.draft.wire.Client.typing;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.commonground.draft.DraftId;
import org.commonground.draft.Drafts;
import org.commonground.membership.Member;
import org.commonground.membership.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whatever comes in is answered or ends the line, changes nothing, is nobody else's trouble and not worth a line in the log. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class HostileFramesIntegrationTests {

    /** Below what a line may send at once, so that no frame is put off as too many. */
    private static final int FRAMES_A_LINE = 300;

    @Autowired
    ApplicationContext context;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    Household household;
    Member ada;
    Browser adas;
    Browser bens;

    private DraftId draft;
    private DraftId other;
    private Client witness;
    private List<Object> before;

    @BeforeAll
    void settle() {
        household = Household.of(context);
        ada = household.add("Ada", Role.MEMBER);
        household.add("Ben", Role.MEMBER);
        household.add("Olga", Role.OBSERVER);
        adas = Browser.of("Ada", port);
        bens = Browser.of("Ben", port);
    }

    @BeforeEach
    void writesSomething() {
        draft = drafts.begin("Vision", ada);
        other = drafts.begin("Another", ada);
        Client writer = joined(adas);
        writer.submits("first", 0, HostileFrames.TEXT);
        assertThat(writer.hearsOf("first").path("version").asLong()).isEqualTo(HostileFrames.VERSION);
        writer.hangsUp();
        witness = joined(bens);
        before = stored();
    }

    @AfterEach
    void nothingHasHappened(CapturedOutput output) {
        assertThat(stored()).isEqualTo(before);
        assertThat(output.getAll()).doesNotContain("\tat ", "WARN", "ERROR");

        Client good = joined(adas);
        long start = System.nanoTime();
        good.submits("good", HostileFrames.VERSION, typing(1, "Good. "));
        assertThat(good.hearsOf("good").path("op").asString()).isEqualTo("confirmed");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
        witness.hears("steps");
        assertThat(witness.heard().stream().map(frame -> frame.path("op").asString()))
                .containsExactly("joined", "steps");
        assertThat(witness.heard().getLast().path("steps")).hasSize(1);
    }

    @Test
    void refusesWhatIsNoneOfItsFrames() {
        List<String> frames = HostileFrames.malformed();
        assertThat(frames).hasSizeGreaterThan(500);
        assertThat(otherThan("malformed", adas, frames)).isEmpty();
    }

    @Test
    void dropsStepsThatFitNowhere() {
        assertThat(otherThan("dropped", adas, HostileFrames.misplaced())).isEmpty();
    }

    @Test
    void refusesVersionsThatNeverWere() {
        List<String> frames = new ArrayList<>();
        for (long version : List.of(3L, 1_000_000L, (long) Integer.MAX_VALUE, Long.MAX_VALUE - 1, Long.MAX_VALUE)) {
            frames.add(HostileFrames.submit("ahead", version, typing(1, "x")));
        }
        assertThat(otherThan("unknown-version", adas, frames)).isEmpty();
    }

    @Test
    void refusesMoreThanASubmitMayHold() {
        String longest = HostileFrames.submit(typing(1, "?"));
        int room = Hearing.LONGEST_SUBMIT - longest.length() + 1;
        assertThat(otherThan(
                        "too-large",
                        adas,
                        List.of(
                                longest.replace("?", "x".repeat(room + 1)),
                                longest.replace("?", "é".repeat(room / 2 + 1)),
                                longest.replace("?", "😀".repeat(room / 4 + 1)),
                                longest.replace("?", "x".repeat(room + 40_000)),
                                HostileFrames.submit(String.join(",", Collections.nCopies(501, typing(1, "x")))))))
                .isEmpty();
    }

    @Test
    void refusesWhateverAnObserverWrites() {
        Browser olgas = Browser.of("Olga", port);
        assertThat(otherThan("not-permitted", olgas, HostileFrames.good())).isEmpty();
        assertThat(otherThan("not-permitted", olgas, HostileFrames.misplaced())).isEmpty();
    }

    @Test
    void refusesFramesForAnotherDraft() {
        String good = HostileFrames.good().getFirst();
        assertThat(otherThan(
                        "malformed",
                        adas,
                        List.of(
                                good.replace("\"op\"", "\"draft\":\"" + other + "\",\"op\""),
                                good.replace("\"op\"", "\"client\":\"c1\",\"op\""),
                                good.replace(
                                        "\"op\"",
                                        "\"writer\":\""
                                                + household.coordinator().person() + "\",\"op\""),
                                "{\"op\":\"select\",\"draft\":\"" + other
                                        + "\",\"version\":2,\"anchor\":1,\"head\":1}")))
                .isEmpty();
    }

    @Test
    void storesAReplayedSubmitNoSecondTime() {
        Client line = joined(adas);
        for (int i = 0; i < 50; i++) {
            line.heard().clear();
            line.submits("first", 0, HostileFrames.TEXT);
            assertThat(answer(line)).isEqualTo("confirmed");
        }
    }

    @Test
    void closesALineThatIsNoTextOrTooMuch() {
        Client bytes = joined(adas);
        bytes.saysBytes(HostileFrames.good().getFirst().getBytes());
        assertThat(bytes.closes(Duration.ofSeconds(2))).isEqualTo(1003);

        Client flood = joined(adas);
        flood.says(HostileFrames.submit(typing(1, "x".repeat(10_000_000))));
        assertThat(flood.closes(Duration.ofSeconds(10))).isIn(1006, 1009);
    }

    @Test
    void closesALineThatBreaksTheRulesOfWebSockets() throws IOException {
        assertThat(closing(0x81, 0x82, 0, 0, 0, 0, 0xC3, 0x28)).as("no UTF-8").isEqualTo(1007);
        assertThat(closing(0x81, 0x83, 0, 0, 0, 0, 0xED, 0xA0, 0x80))
                .as("half a surrogate pair")
                .isEqualTo(1007);
        assertThat(closing(0x81, 0x02, '{', '}')).as("not masked").isEqualTo(1002);
        assertThat(closing(0xC1, 0x82, 0, 0, 0, 0, '{', '}')).as("compressed").isEqualTo(1002);
        assertThat(closing(0x83, 0x80, 0, 0, 0, 0)).as("unknown kind").isEqualTo(1002);
        assertThat(closing(0x80, 0x80, 0, 0, 0, 0)).as("continues nothing").isEqualTo(1002);
        assertThat(closing(0x89, 0xFE, 0, 126, 0, 0, 0, 0)).as("long ping").isEqualTo(1002);
        assertThat(closing(0x81, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0))
                .as("negative length")
                .isEqualTo(1002);
    }

    private int closing(int... bytes) throws IOException {
        byte[] frame = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            frame[i] = (byte) bytes[i];
        }
        try (RawLine line = RawLine.open(port, draft, adas)) {
            line.sends(frame);
            return line.closes();
        }
    }

    /** Which frames got something else, and what; a line serves a few hundred. */
    private Map<String, String> otherThan(String expected, Browser browser, List<String> frames) {
        Map<String, String> others = new LinkedHashMap<>();
        List<Long> times = new ArrayList<>();
        Client line = joined(browser);
        for (int i = 0; i < frames.size(); i++) {
            if (line.isClosed() || i % FRAMES_A_LINE == FRAMES_A_LINE - 1) {
                line.hangsUp();
                line = joined(browser);
            }
            line.heard().clear();
            long start = System.nanoTime();
            line.says(frames.get(i));
            String answer = answer(line);
            times.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            if (!answer.equals(expected)) {
                others.put(frames.get(i), answer);
            }
        }
        line.hangsUp();
        times.sort(null);
        assertThat(times.get(times.size() * 99 / 100)).isLessThan(100);
        return others;
    }

    private static String answer(Client line) {
        await().pollInterval(Duration.ofMillis(1))
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(5))
                .until(() -> line.isClosed() || !line.heard().isEmpty());
        if (line.heard().isEmpty()) {
            return "the end of the line";
        }
        JsonNode answer = line.heard().removeFirst();
        boolean dropped = answer.path("dropped").size() == 1;
        return dropped
                ? "dropped"
                : answer.path("reason").asString(answer.path("op").asString());
    }

    private Client joined(Browser browser) {
        Client line = browser.line(draft);
        line.joins();
        return line;
    }

    /** All that is kept of both drafts: versions, texts, and how long the log is. */
    private List<Object> stored() {
        List<Object> all = new ArrayList<>();
        for (DraftId each : List.of(draft, other)) {
            all.add(drafts.byId(each, ada).orElseThrow());
            all.add(drafts.text(each, ada));
            all.add(database.sql(
                            "select version, length, steps, submit_id from draft_batch where draft_id = ? order by version")
                    .param(each.value())
                    .query()
                    .listOfRows());
            all.add(database.sql("select count(*) from draft_snapshot where draft_id = ?")
                    .param(each.value())
                    .query(Long.class)
                    .single());
        }
        return all;
    }
}

package org.commonground.draft.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.draft.wire.Client.typing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.commonground.draft.DraftId;
import org.commonground.draft.Drafts;
import org.commonground.membership.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The server dies in the middle of a thousand submits: what it confirmed is there when it is back, and nothing is there twice. */
class KillTests {

    private static final int WRITERS = 10;
    private static final int SUBMITS_A_WRITER = 100;

    @TempDir
    Path data;

    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();

    @Test
    void losesNothingThatWasConfirmedAndStoresNothingTwice() throws IOException {
        DraftId draft = RealServer.prepare(data, context -> {
            var household = Household.of(context);
            var ada = household.add("Ada", Role.MEMBER);
            household.add("Ben", Role.MEMBER);
            return context.getBean(Drafts.class).begin("Vision", ada);
        });

        try (RealServer server = RealServer.start(data)) {
            List<Client> lines = lines(server, draft);
            try (var typists = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < WRITERS; i++) {
                    int writer = i;
                    typists.execute(() -> writes(writer, lines.get(writer)));
                }
                await().atMost(Duration.ofSeconds(30))
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> confirmed.size() > WRITERS * SUBMITS_A_WRITER / 2);
                server.kill();
            }
        }

        assertThat(confirmed.size()).isLessThan(WRITERS * SUBMITS_A_WRITER);
        try (RealServer server = RealServer.start(data)) {
            List<Client> lines = lines(server, draft);
            Set<String> stored = marks(lines.getFirst().hears("joined"));
            assertThat(stored).containsAll(confirmed);

            sent.forEach(mark -> lines.get(writerOf(mark)).submits(mark, 0, typing(1, "[" + mark + "]")));
            sent.forEach(mark -> assertThat(
                            lines.get(writerOf(mark)).hearsOf(mark).path("op").asString())
                    .isEqualTo("confirmed"));
            assertThat(marks(Browser.of("Ada", server.port()).line(draft).joins()))
                    .isEqualTo(sent);
        }
    }

    private void writes(int writer, Client line) {
        for (int i = 0; i < SUBMITS_A_WRITER && !line.isClosed(); i++) {
            String mark = writer + "-" + i;
            sent.add(mark);
            line.submits(mark, 0, typing(1, "[" + mark + "]"));
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> line.isClosed() || isConfirmed(line, mark));
        }
    }

    private boolean isConfirmed(Client line, String mark) {
        boolean heard = line.heardOf(mark)
                .filter(answer -> answer.path("op").asString().equals("confirmed"))
                .isPresent();
        if (heard) {
            confirmed.add(mark);
        }
        return heard;
    }

    private static int writerOf(String mark) {
        return Integer.parseInt(mark.substring(0, mark.indexOf('-')));
    }

    private static List<Client> lines(RealServer server, DraftId draft) {
        List<Browser> browsers = List.of(Browser.of("Ada", server.port()), Browser.of("Ben", server.port()));
        List<Client> lines = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Client line = browsers.get(i % 2).line(draft);
            line.joins();
            lines.add(line);
        }
        return lines;
    }

    /** What is written in the text, every mark once. */
    private static Set<String> marks(JsonNode joined) {
        String text = joined.path("doc").findValuesAsString("text").stream().collect(Collectors.joining());
        List<String> marks = new ArrayList<>();
        for (String part : text.split("]")) {
            if (!part.isEmpty()) {
                marks.add(part.substring(1));
            }
        }
        assertThat(marks).doesNotHaveDuplicates();
        return Set.copyOf(marks);
    }
}

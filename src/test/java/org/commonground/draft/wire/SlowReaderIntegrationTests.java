package org.commonground.draft.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.draft.wire.Client.typing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.commonground.draft.DraftId;
import org.commonground.draft.Drafts;
import org.commonground.draft.SampleMembers;
import org.commonground.membership.Member;
import org.commonground.membership.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** One client that takes too little or sends too much is dropped or put off, and the others notice nothing. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowReaderIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Drafts drafts;

    @LocalServerPort
    int port;

    Member ada = SampleMembers.writer("Ada");
    Browser adas = Browser.at(0);
    Browser bens = Browser.at(0);

    @BeforeAll
    void settle() {
        Household household = Household.of(context);
        ada = household.add("Ada", Role.MEMBER);
        household.add("Ben", Role.MEMBER);
        adas = Browser.of("Ada", port);
        bens = Browser.of("Ben", port);
    }

    @Test
    void dropsAReaderWhoDoesNotReadAndLetsTheOthersGoOn() throws IOException {
        DraftId draft = drafts.begin("Vision", ada);
        Client writer = joined(adas, draft);
        Client other = joined(bens, draft);
        try (Socket deaf = new Socket()) {
            deaf.setReceiveBufferSize(4_096);
            deaf.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            deaf.getOutputStream().write(handshake(draft).getBytes(StandardCharsets.US_ASCII));
            deaf.getOutputStream().write(masked("{\"op\":\"join\"}"));

            // No more submits than a line may send at once, however fast they are stored.
            List<Long> latencies = new ArrayList<>();
            long version = 0;
            for (int round = 0; round < 190; round++) {
                version = stored(writer, "in" + round, version, typing(1, "x".repeat(60_000)), latencies);
                version = stored(
                        writer,
                        "out" + round,
                        version,
                        "{\"stepType\":\"replace\",\"from\":1,\"to\":60001}",
                        latencies);
            }
            long last = version;
            other.hears(frame -> frame.path("op").asString().equals("steps")
                    && frame.path("version").asLong() + frame.path("steps").size() == last);
            latencies.sort(null);
            assertThat(latencies.get(latencies.size() / 2)).isLessThan(100);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isDropped(deaf));
            assertThat(other.isClosed()).isFalse();
        }
    }

    private static long stored(Client writer, String id, long version, String step, List<Long> latencies) {
        long start = System.nanoTime();
        writer.submits(id, version, step);
        var answer = writer.hearsOf(id);
        latencies.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        assertThat(answer.path("op").asString()).as(answer.toString()).isEqualTo("confirmed");
        return answer.path("version").asLong();
    }

    /** Whether the server no longer listens. Found out by speaking: whoever read would no longer be deaf. */
    private static boolean isDropped(Socket deaf) {
        try {
            deaf.getOutputStream().write(masked("{\"op\":\"pong\"}"));
            return false;
        } catch (IOException dropped) {
            return true;
        }
    }

    private String handshake(DraftId draft) {
        return "GET /live/drafts/" + draft + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nOrigin: http://localhost:"
                + port
                + "\r\nCookie: " + adas.cookies()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    }

    /** A text frame with a mask of zeros. */
    private static byte[] masked(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[payload.length + 6];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | payload.length);
        System.arraycopy(payload, 0, frame, 6, payload.length);
        return frame;
    }

    @Test
    void putsOffWhoeverSendsFarTooMuch() {
        DraftId draft = drafts.begin("Vision", ada);
        Client flood = joined(adas, draft);
        Client other = joined(bens, draft);
        for (int i = 0; i < 2_000; i++) {
            flood.submits("f" + i, 0, typing(1, "x"));
        }
        List<Long> latencies = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            stored(other, "o" + i, 0, typing(1, "y"), latencies);
        }
        latencies.sort(null);
        assertThat(latencies.get(45)).isLessThan(250);
        flood.hears(frame -> frame.path("reason").asString("").equals("busy"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> flood.isClosed() || flood.heardOf("f1999").isPresent());
        assertThat(drafts.text(draft, ada).plain()).hasSizeLessThan(2_000);
    }

    @Test
    void neverPutsOffWhoeverHoldsAKeyDown() {
        DraftId draft = drafts.begin("Vision", ada);
        Client line = joined(adas, draft);
        List<Long> latencies = new ArrayList<>();
        long version = 0;
        for (int i = 0; i < 300; i++) {
            version = stored(line, "k" + i, version, typing(1, "k"), latencies);
        }
        assertThat(drafts.text(draft, ada).plain()).hasSize(300);
    }

    private static Client joined(Browser browser, DraftId draft) {
        Client line = browser.line(draft);
        line.joins();
        return line;
    }
}

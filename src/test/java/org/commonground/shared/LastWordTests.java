package org.commonground.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LastWordTests {

    /** A program of its own that runs out of memory on a thread which nobody looks after, as the poller of a web server is. */
    static final class Forgetful {

        public static void main(String[] arguments) throws InterruptedException {
            LastWord.endWithoutMemory();
            var poller = new Thread(
                    () -> {
                        List<byte[]> kept = new ArrayList<>();
                        while (true) {
                            kept.add(new byte[1024 * 1024]);
                        }
                    },
                    "http-nio-1-Poller");
            poller.start();
            poller.join();
            Thread.sleep(60_000);
        }
    }

    /** A program whose web server hears nothing any more. */
    static final class Deaf {

        public static void main(String[] arguments) throws InterruptedException {
            var poller = new Thread(() -> {}, "http-nio-1-Poller");
            poller.start();
            poller.join();
            LastWord.endIfDeaf(List.of(poller));
            Thread.sleep(60_000);
        }
    }

    @Test
    void saysThatMemoryRanOutAndEnds() throws Exception {
        var ended = run(Forgetful.class);
        assertThat(ended.status()).isEqualTo(LastWord.OUT_OF_MEMORY);
        assertThat(ended.said()).contains("Common Ground ends: out of memory.");
    }

    @Test
    void saysThatNothingIsHeardAnyMoreAndEnds() throws Exception {
        var ended = run(Deaf.class);
        assertThat(ended.status()).isEqualTo(LastWord.DEAF);
        assertThat(ended.said()).contains("Common Ground ends: the web server hears nothing any more.");
    }

    @Test
    void isLeftToTheMachineWhereTheBuildStartsTheProduct() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("-XX:+ExitOnOutOfMemoryError");
    }

    private record Ended(int status, String said) {}

    private static Ended run(Class<?> program) throws IOException, InterruptedException {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        path,
                        program.getName())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
            return new Ended(
                    process.exitValue(), new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }
}

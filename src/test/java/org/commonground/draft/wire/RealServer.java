package org.commonground.draft.wire;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.commonground.CommonGround;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application in a process of its own, with its data in a folder, as an operator runs it. */
public final class RealServer implements AutoCloseable {

    private static final String SMALL = "-Xmx512m";
    private static final String DATABASE = "jdbc:h2:file:%s/commonground;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    private final Path data;
    private final int port;
    private final Process process;

    private RealServer(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /** Fills a data folder with what the application itself puts there, before any server runs on it. */
    public static <T> T prepare(Path data, Function<ConfigurableApplicationContext, T> preparation) {
        try (var context = new SpringApplicationBuilder(CommonGround.class).run(arguments(data, 0))) {
            return preparation.apply(context);
        }
    }

    /** Starts the application and waits until it answers. */
    public static RealServer start(Path data, String... options) throws IOException {
        return start(data, List.of(), options);
    }

    /** Starts the application in 512 MB; with {@code -Dbench.jfr} a flight recorder writes to that file what it does. */
    public static RealServer startSmall(Path data) throws IOException {
        String file = System.getProperty("bench.jfr");
        return file == null
                ? start(data, SMALL)
                : start(data, SMALL, "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + file);
    }

    /** Starts the application with settings of its own and waits until it answers. */
    public static RealServer start(Path data, List<String> settings, String... options) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath(), CommonGround.class.getName()));
        command.addAll(Arrays.asList(arguments(data, port)));
        command.addAll(settings);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("server.log").toFile()))
                .start();
        RealServer server = new RealServer(data, port, process);
        server.awaitReady();
        return server;
    }

    private static String[] arguments(Path data, int port) {
        return new String[] {
            "--server.port=" + port, "--spring.datasource.url=" + DATABASE.formatted(data.toAbsolutePath())
        };
    }

    /** Our own class path without the tests. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private void awaitReady() {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                .build();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(IOException.class)
                .failFast("The server ended; see " + data.resolve("server.log"), () -> !process.isAlive())
                .until(() -> http.send(question, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }

    public int port() {
        return port;
    }

    /** How much time the server has had on all processors so far. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What lives on its heap after a full collection, in bytes. */
    public long liveHeap() throws IOException, InterruptedException {
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var total = "";
        try (var lines = jcmd.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                total = line.startsWith("Total") ? line : total;
            }
        }
        jcmd.waitFor();
        return Long.parseLong(total.strip().split("\\s+")[2]);
    }

    /** Ends the process as {@code kill -9} does: it gets to do nothing more. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while the server ended", interrupted));
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }
}

package org.commonground.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The product as it is started by people: a process of its own with a database file of its own. */
final class Server implements AutoCloseable {

    private static final Pattern SET_UP_LINK = Pattern.compile("http://localhost:\\d+/(setup/\\S+)");
    private static final Duration LONG_START = Duration.ofSeconds(90);

    private final Path folder;
    private final int port;
    private Path log;
    private @Nullable Process process;
    private int starts;

    private Server(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.log = folder.resolve("none.log");
    }

    /** Starts it on an empty folder. */
    static Server fresh() {
        try {
            var server = new Server(Files.createTempDirectory("common-ground-"), freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** The path of the link that the console shows as long as nothing is set up. */
    String setUpPath() {
        var link = Awaitility.await("the console shows a set-up link")
                .until(() -> SET_UP_LINK.matcher(console()), Matcher::find);
        return "/" + link.group(1);
    }

    /** What it wrote since it was started last. */
    String console() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        log = folder.resolve("console-" + ++starts + ".log");
        try {
            process = new ProcessBuilder(command())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("the product starts")
                .atMost(LONG_START)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> isReady() || !isRunning());
        if (!isRunning()) {
            throw new AssertionError("The product did not start:\n" + console());
        }
    }

    /** The file with everything in it is no more where it was, as after a disk was pulled. */
    void losesItsData() {
        move(data(), aside());
    }

    void findsItsData() {
        if (Files.exists(aside())) {
            move(aside(), data());
        }
    }

    private Path data() {
        return folder.resolve("data").resolve("commonground.mv.db");
    }

    private Path aside() {
        return folder.resolve("aside.mv.db");
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to stop, as an operator does, and waits until it has. */
    void stop() {
        end(Process::destroy);
    }

    /** Ends it without a chance to put anything in order. */
    void kill() {
        end(Process::destroyForcibly);
    }

    @Override
    public void close() {
        kill();
    }

    private void end(java.util.function.Consumer<Process> how) {
        var running = process;
        if (running == null) {
            return;
        }
        how.accept(running);
        try {
            if (!running.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("The product does not stop:\n" + console());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process = null;
    }

    private boolean isRunning() {
        return process != null && process.isAlive();
    }

    private boolean isReady() {
        return console().contains("http://localhost:" + port);
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-cp", withoutTests(), "org.commonground.CommonGround"));
        command.add("--server.port=" + port);
        return command;
    }

    /** The class path of this test run, which begins with what only tests need. */
    private static String withoutTests() {
        var separator = System.getProperty("path.separator");
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(separator)))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(separator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

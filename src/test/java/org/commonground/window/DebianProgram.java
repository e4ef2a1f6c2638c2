package org.commonground.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A program of the system that a test runs beside the product. */
public final class DebianProgram implements AutoCloseable {

    private final Process process;

    private DebianProgram(Process process) {
        this.process = process;
    }

    /** Where it is. Where it is not, the test that asks is skipped and says so in a line; under continuous integration it fails. */
    public static Path pathOrSkip(String name) {
        return Stream.of("/usr/sbin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> skip(name));
    }

    private static Path skip(String name) {
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError("No " + name + " on this machine, and under CI nothing may be skipped");
        }
        var none = "Skipped: no " + name + " on this machine";
        System.out.println(none);
        Assumptions.abort(none);
        throw new IllegalStateException(none);
    }

    /** Starts it in a folder, where it also writes down what it says. */
    public static DebianProgram start(Path folder, Path program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.log").toFile());
        builder.environment().put("HOME", folder.toString());
        return new DebianProgram(builder.start());
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}

package org.commonground.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A disk of a few megabytes, which a test can fill. Only root may have one: elsewhere the test is skipped and says so, but never in CI. */
public final class SmallDisk implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    public static SmallDisk mount(Path path, int megabytes) throws IOException {
        Files.createDirectories(path);
        if (run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "common-ground-test", path.toString())) {
            return new SmallDisk(path);
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError("No disk can be mounted here, and in CI there must be one");
        }
        System.out.println("Skipped: only root can mount the small disk that this test fills");
        throw Assumptions.<AssertionError>abort("only root can mount a small disk");
    }

    public Path path() {
        return path;
    }

    /** Takes every byte that is left. */
    public void fill() throws IOException {
        write(CHUNK);
        write(1);
    }

    private void write(int bytes) throws IOException {
        try (var filler = Files.newOutputStream(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (Files.getFileStore(path).getUsableSpace() > 0) {
                filler.write(new byte[bytes]);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("space")) {
                throw full;
            }
        }
    }

    /** Gives back what {@link #fill} took. */
    public void free() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return path.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        run("umount", "--lazy", path.toString());
    }

    private static boolean run(String... command) throws IOException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}

package org.commonground.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What lies in a folder at this moment, byte for byte, as whoever takes a copy of it would have it. */
final class RawFiles {

    private RawFiles() {}

    /** Every run of bytes that looks so, wherever it stands. */
    static List<String> runs(Pattern wanted, Path folder) {
        return files(folder).stream()
                .flatMap(file -> wanted.matcher(read(file)).results().map(MatchResult::group).toList().stream())
                .toList();
    }

    private static List<Path> files(Path folder) {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One letter a byte. What went away meanwhile is empty. */
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

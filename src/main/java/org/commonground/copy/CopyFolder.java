package org.commonground.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.commonground.shared.Refused;

/** Where the copies lie. What has a copy's name is whole: it is written under another name until then. */
record CopyFolder(Path folder) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d\\.\\d{3}Z)-([a-z]+)(\\.mv\\.db|\\.dump)");
    private static final String UNFINISHED = "unfinished-";

    static String name(Instant at, Occasion occasion, String ending) {
        return MOMENT.format(at) + "-" + occasion.word() + ending;
    }

    /** The latest first. */
    List<Copy> all(Instant lastPurged) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted((one, other) -> other.compareTo(one))
                    .flatMap(file -> read(file, lastPurged).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Copy> read(Path file, Instant lastPurged) {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            var at = Instant.from(MOMENT.parse(name.group(1)));
            var bytes = Files.size(file);
            return Occasion.called(name.group(2))
                    .map(occasion -> new Copy(name.group(), at, occasion, bytes, !at.isAfter(lastPurged)));
        } catch (DateTimeParseException | IOException gone) {
            return Optional.empty();
        }
    }

    /** Whether a file is by its name a copy that was made before, or at, this moment. */
    static boolean isBefore(Path copy, Instant moment) {
        return read(copy, moment).filter(Copy::purgedSince).isPresent();
    }

    /** An empty place for a copy that is being made, in which nothing lies from one that was broken off. */
    Path unfinished(String name) throws IOException {
        create();
        try (var left = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            for (var file : left) {
                Files.delete(file);
            }
        }
        return folder.resolve(UNFINISHED + name);
    }

    /** Gives a whole copy its name, once it is on the disk. */
    Path finish(Path unfinished) throws IOException {
        onDisk(unfinished);
        keepToOurselves(unfinished, "rw-------");
        var named = folder.resolve(unfinished.getFileName().toString().substring(UNFINISHED.length()));
        return Files.move(unfinished, named, StandardCopyOption.ATOMIC_MOVE);
    }

    static void onDisk(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** A wish that another process of this machine leaves here. */
    Path wish(String name) {
        return folder.resolve("wish-" + name);
    }

    /** Wishes that nobody has taken up. */
    List<Path> wishes() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.newDirectoryStream(folder, "wish-*.asked")) {
            return StreamSupport.stream(files.spliterator(), false).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void create() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            keepToOurselves(folder, "rwx------");
        }
    }

    private static void keepToOurselves(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** @throws Refused if it is no copy, or gone */
    void delete(String name) {
        try {
            if (!NAME.matcher(name).matches() || !Files.deleteIfExists(folder.resolve(name))) {
                throw new Refused(Refusal.UNKNOWN);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

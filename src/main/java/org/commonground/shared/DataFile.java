package org.commonground.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The one file of an H2 database. */
record DataFile(Path path) {

    private static final String FILE = "jdbc:h2:file:";

    /** The file that this address of a database names; empty for one in memory or on a server. */
    static Optional<DataFile> of(String address) {
        if (!address.startsWith(FILE)) {
            return Optional.empty();
        }
        var name = address.substring(FILE.length()).split(";", 2)[0];
        var path = name.startsWith("~") ? System.getProperty("user.home") + name.substring(1) : name;
        return Optional.of(new DataFile(Path.of(path + ".mv.db").toAbsolutePath()));
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** How many bytes can still be written beside it. */
    long room() {
        try {
            return Files.getFileStore(path.getParent()).getUsableSpace();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

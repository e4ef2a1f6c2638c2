package org.commonground.copy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonground.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database of H2. A copy is a fresh file with the rows as they stand, read table by table within one snapshot; so it holds neither
 * what was deleted nor an earlier state of a row, as the file in use does.
 */
record InH2(String url, String user, String password) implements Original {

    private static final Logger log = LoggerFactory.getLogger(InH2.class);
    private static final String ENDING = ".mv.db";
    private static final Pattern FILE = Pattern.compile("jdbc:h2:(?:file:)?([^;]+).*");
    private static final Pattern ELSEWHERE = Pattern.compile("jdbc:h2:(mem|tcp|ssl|zip):.*");

    @Override
    public String ending() {
        return ENDING;
    }

    /** Its file; empty for a database in memory or on another machine. */
    Optional<Path> file() {
        var matcher = FILE.matcher(url);
        if (ELSEWHERE.matcher(url).matches() || !matcher.matches()) {
            return Optional.empty();
        }
        var path = matcher.group(1);
        var home = path.startsWith("~") ? System.getProperty("user.home") + path.substring(1) : path;
        return Optional.of(Path.of(home + ENDING).toAbsolutePath().normalize());
    }

    /** Its rows and their indexes are never more than the file that they come from. */
    @Override
    public long needs() throws IOException {
        var file = file();
        return file.isPresent() && Files.exists(file.get()) ? Files.size(file.get()) : 0;
    }

    /** Whether another program has the file open. */
    boolean isOpenElsewhere() throws IOException {
        var file = file();
        if (file.isEmpty() || !Files.exists(file.get())) {
            return false;
        }
        try (var channel = FileChannel.open(file.get(), StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException openHere) {
            return true;
        }
    }

    /** Writes out what is left and closes the file for everybody in this process. */
    void shutDown() throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }

    @Override
    public void copyTo(Path file) throws SQLException, IOException {
        try (var from = DriverManager.getConnection(url, user, password);
                var to = DriverManager.getConnection(address(file), user, password)) {
            bringTables(from, to);
            to.setAutoCommit(false);
            from.setAutoCommit(false);
            try (var snapshot = from.createStatement()) {
                // From the first statement on, this connection sees one and the same state of every table.
                snapshot.execute("set session characteristics as transaction isolation level snapshot");
                snapshot.execute("set lazy_query_execution 1");
            }
            Contents.bring(from, to).writeTo(to);
            to.commit();
            from.rollback();
            try (var close = to.createStatement()) {
                close.execute("shutdown compact");
            }
        }
        check(file);
    }

    private static void bringTables(Connection from, Connection to) throws SQLException {
        try (var lines = from.createStatement().executeQuery("script nodata");
                var statement = to.createStatement()) {
            while (lines.next()) {
                statement.execute(lines.getString(1));
            }
            statement.execute("set referential_integrity false");
        }
    }

    @Override
    public void check(Path copy) {
        if (!Files.isRegularFile(copy) || !copy.toString().endsWith(ENDING)) {
            throw new Refused(Refusal.UNKNOWN);
        }
        try (var connection =
                DriverManager.getConnection(address(copy) + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", user, password)) {
            var found = Contents.of(connection);
            if (!found.tables().isEmpty()
                    && found.equals(Contents.told(connection).orElse(found))) {
                return;
            }
            log.error("{} does not hold what it held when it was made", copy);
        } catch (SQLException | RuntimeException e) {
            log.error("{} cannot be read: {}", copy, e.getMessage());
        }
        throw new Refused(Refusal.NOT_WHOLE);
    }

    /** @throws Refused also for a database that is in no file */
    @Override
    public String replaceBy(Path copy, Path aside) throws SQLException, IOException {
        var live = file().orElseThrow(() -> new Refused(Refusal.NOT_FOR_THIS));
        if (isOpenElsewhere()) {
            throw new Refused(Refusal.STILL_RUNNING);
        }
        check(copy);
        Files.createDirectories(live.toAbsolutePath().getParent());
        var next = live.resolveSibling("unfinished-restore" + ENDING);
        Files.copy(copy, next, StandardCopyOption.REPLACE_EXISTING);
        try (var connection = DriverManager.getConnection(address(next) + ";IFEXISTS=TRUE", user, password)) {
            Contents.forget(connection);
        }
        CopyFolder.onDisk(next);
        var kept = keep(live, aside);
        Files.move(next, live, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return kept;
    }

    /** The data stays where it is too, so that there is no moment without any. */
    private static String keep(Path live, Path aside) throws IOException {
        if (!Files.exists(live)) {
            return "";
        }
        Files.createDirectories(aside.toAbsolutePath().getParent());
        try {
            Files.createLink(aside, live);
        } catch (IOException | UnsupportedOperationException otherDisk) {
            Files.copy(live, aside);
            CopyFolder.onDisk(aside);
        }
        return aside.toString();
    }

    private static String address(Path file) {
        var path = file.toAbsolutePath().toString();
        return "jdbc:h2:file:" + path.substring(0, path.length() - ENDING.length());
    }
}

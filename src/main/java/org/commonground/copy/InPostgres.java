package org.commonground.copy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonground.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database of PostgreSQL. Its own tools make the copy and read it back, so they have to be installed where the product runs. */
record InPostgres(String url, String user, String password) implements Original {

    private static final Logger log = LoggerFactory.getLogger(InPostgres.class);
    private static final String COPY = "COPY public.";
    private static final String END = "\\.";

    @Override
    public String ending() {
        return ".dump";
    }

    @Override
    public long needs() {
        return 0;
    }

    /** The rows are counted and written out in one and the same snapshot, and counted again in the file. */
    @Override
    public void copyTo(Path file) throws SQLException, IOException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var snapshot = word(connection, "select pg_export_snapshot()");
            var counted = counted(connection);
            mustRun(command(
                    "pg_dump",
                    "--format=custom",
                    "--no-owner",
                    "--no-privileges",
                    "--schema=public",
                    "--snapshot=" + snapshot,
                    "--file=" + file.toAbsolutePath()));
            statement.execute("rollback");
            if (!counted.equals(written(file))) {
                throw new Refused(Refusal.NOT_WHOLE);
            }
        }
    }

    private static SortedMap<String, Long> counted(Connection connection) throws SQLException {
        var rows = new TreeMap<String, Long>();
        for (var table : Contents.tables(connection)) {
            rows.put(table, Long.valueOf(word(connection, "select count(*) from " + Contents.quoted(table))));
        }
        return rows;
    }

    private static String word(Connection connection, String query) throws SQLException {
        try (var answer = connection.createStatement().executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** How many rows of each table stand in the file, which is read to its end. */
    private SortedMap<String, Long> written(Path file) throws IOException {
        var reading =
                started(command("pg_restore", "--file=-", file.toAbsolutePath().toString()));
        var rows = new TreeMap<String, Long>();
        try (var lines = reading.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(COPY)) {
                    rows.put(line.substring(COPY.length(), line.indexOf(" (")).replace("\"", ""), rowsOf(lines));
                }
            }
        }
        if (awaited(reading) != 0) {
            throw new Refused(Refusal.NOT_WHOLE);
        }
        return rows;
    }

    private static long rowsOf(BufferedReader lines) throws IOException {
        long rows = 0;
        for (var line = lines.readLine(); line != null && !line.equals(END); line = lines.readLine()) {
            rows++;
        }
        return rows;
    }

    @Override
    public void check(Path copy) {
        if (!Files.isRegularFile(copy)) {
            throw new Refused(Refusal.UNKNOWN);
        }
        try {
            if (written(copy).isEmpty()) {
                throw new Refused(Refusal.NOT_WHOLE);
            }
        } catch (IOException e) {
            log.error("{} cannot be read", copy, e);
            throw new Refused(Refusal.NOT_WHOLE);
        }
    }

    /** The data stays in the same database, in a schema of another name. */
    @Override
    public String replaceBy(Path copy, Path aside) throws SQLException, IOException {
        check(copy);
        try (var connection = connect()) {
            if (!word(
                            connection,
                            "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()")
                    .equals("0")) {
                throw new Refused(Refusal.STILL_RUNNING);
            }
            var kept = "replaced_" + Instant.now().getEpochSecond();
            run(connection, "alter schema public rename to " + kept);
            try {
                run(connection, "create schema public");
                mustRun(command(
                        "pg_restore",
                        "--dbname=" + name(),
                        "--no-owner",
                        "--no-privileges",
                        "--exit-on-error",
                        "--single-transaction",
                        "--use-list=" + withoutSchema(copy),
                        copy.toAbsolutePath().toString()));
            } catch (Refused | SQLException | IOException failed) {
                run(connection, "drop schema if exists public cascade");
                run(connection, "alter schema " + kept + " rename to public");
                throw failed;
            }
            return "schema " + kept + " of the database " + name();
        }
    }

    /** The schema itself is there already. */
    private Path withoutSchema(Path copy) throws IOException {
        var list = Files.createTempFile("contents", ".list");
        list.toFile().deleteOnExit();
        var listing =
                started(command("pg_restore", "--list", copy.toAbsolutePath().toString()));
        try (var lines = listing.inputReader(StandardCharsets.UTF_8)) {
            Files.write(
                    list,
                    lines.lines().filter(line -> !line.contains(" SCHEMA - ")).toList());
        }
        awaited(listing);
        return list;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private String name() {
        return address().getPath().substring(1);
    }

    private URI address() {
        return URI.create(url.substring("jdbc:".length()));
    }

    private ProcessBuilder command(String tool, String... arguments) {
        var command = new ArrayList<String>();
        command.add(tool);
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.PIPE);
        var environment = process.environment();
        environment.put("PGHOST", address().getHost());
        environment.put(
                "PGPORT",
                Integer.toString(address().getPort() < 0 ? 5432 : address().getPort()));
        environment.put("PGDATABASE", name());
        environment.put("PGUSER", user);
        environment.put("PGPASSWORD", password);
        Optional.ofNullable(address().getQuery()).stream()
                .flatMap(query -> List.of(query.split("&")).stream())
                .filter(each -> each.startsWith("sslmode="))
                .forEach(each -> environment.put("PGSSLMODE", each.substring("sslmode=".length())));
        return process;
    }

    /** Its complaints go to our log, its answer to whoever asked. */
    private static Process started(ProcessBuilder command) {
        try {
            var process = command.start();
            process.getOutputStream().close();
            Thread.ofVirtual()
                    .start(() ->
                            process.errorReader(StandardCharsets.UTF_8).lines().forEach(line -> log.warn("{}", line)));
            return process;
        } catch (IOException notInstalled) {
            throw new Refused(Refusal.NO_TOOLS);
        }
    }

    private static void mustRun(ProcessBuilder command) throws IOException {
        var process = started(command);
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        if (awaited(process) != 0) {
            throw new Refused(Refusal.NOT_WRITTEN);
        }
    }

    private static int awaited(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}

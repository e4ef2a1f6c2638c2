package org.commonground.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The tables on H2, once the connection that made them is closed: a pool closes each of its connections within half an hour. */
class TablesTests {

    private static final String LAST_WITH_FORGETFUL_CHECKS = "53";

    /** What a column takes; a text that a check would accept, and the one number that the tables of a single row accept. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("UUID", "random_uuid()"),
            Map.entry("CHARACTER VARYING", "''"),
            Map.entry("CHARACTER", "''"),
            Map.entry("CHARACTER LARGE OBJECT", "''"),
            Map.entry("BINARY VARYING", "X'00'"),
            Map.entry("BINARY LARGE OBJECT", "X'00'"),
            Map.entry("BINARY", "X'00'"),
            Map.entry("INTEGER", "1"),
            Map.entry("SMALLINT", "1"),
            Map.entry("BIGINT", "1"),
            Map.entry("DOUBLE PRECISION", "1"),
            Map.entry("NUMERIC", "1"),
            Map.entry("BOOLEAN", "false"),
            Map.entry("DATE", "current_date"),
            Map.entry("TIME", "current_time"),
            Map.entry("TIMESTAMP", "current_timestamp"),
            Map.entry("TIMESTAMP WITH TIME ZONE", "current_timestamp"));

    private record Column(String name, String type) {

        String value() {
            return Optional.ofNullable(VALUES.get(type)).orElseThrow(() -> new AssertionError("No value for " + this));
        }
    }

    @Test
    void takeARowOnceTheConnectionThatMadeThemIsClosed() {
        var database = database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        migrate(database, "latest");
        eachTableTakesARow(database);
    }

    @Test
    void areMendedInADatabaseThatIsOlder(@TempDir Path folder) {
        var older = database("jdbc:h2:file:" + folder.resolve("older"));
        migrate(older, LAST_WITH_FORGETFUL_CHECKS);

        var kept = database("jdbc:h2:file:" + folder.resolve("older") + ";DB_CLOSE_DELAY=-1");
        migrate(kept, "latest");

        eachTableTakesARow(kept);
    }

    @Test
    void holdNoCheckThatRemembersItsSession() {
        var database = database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        migrate(database, "latest");
        assertThat(JdbcClient.create(database)
                        .sql("select check_clause from information_schema.check_constraints")
                        .query(String.class)
                        .list())
                .as("H2 keeps in each IN the session that wrote it, also where it makes one of two equations")
                .isNotEmpty()
                .noneMatch(clause -> clause.matches("(?is).*\\bin\\s*\\(.*"));
    }

    private static void eachTableTakesARow(DriverManagerDataSource database) {
        var one = new SingleConnectionDataSource(Objects.requireNonNull(database.getUrl()), "sa", "", true);
        var rows = new JdbcTemplate(one);
        rows.execute("set referential_integrity false");
        var tables = JdbcClient.create(one)
                .sql(
                        "select table_name from information_schema.tables where table_schema = 'PUBLIC' and table_name not like 'flyway%'")
                .query((row, n) -> row.getString(1))
                .list();
        assertThat(tables).hasSizeGreaterThan(40);
        for (String table : tables) {
            assertThatCode(() -> rows.update(row(one, table))).as(table).doesNotThrowAnyException();
        }
        one.destroy();
    }

    private static String row(DataSource database, String table) {
        List<Column> columns = JdbcClient.create(database)
                .sql(
                        "select column_name as name, data_type as type from information_schema.columns"
                                + " where table_schema = 'PUBLIC' and table_name = ? and is_identity = 'NO' and is_generated = 'NEVER' and is_nullable = 'NO'")
                .param(table)
                .query((row, n) -> new Column(row.getString("name"), row.getString("type")))
                .list();
        return "insert into \"%s\" (%s) values (%s)"
                .formatted(
                        table,
                        columns.stream()
                                .map(column -> "\"" + column.name() + "\"")
                                .collect(Collectors.joining(", ")),
                        columns.stream().map(Column::value).collect(Collectors.joining(", ")));
    }

    private static void migrate(DriverManagerDataSource database, String to) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .failOnMissingLocations(false)
                .target(to)
                .load()
                .migrate();
    }

    /** Opens a connection whenever it is asked for one, and closes it when it is no longer needed. */
    private static DriverManagerDataSource database(String url) {
        return new DriverManagerDataSource(url, "sa", "");
    }
}

package org.commonground.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new version changes the tables of H2's file, or fails to and leaves them as they were. */
class UpgradesTests {

    @TempDir
    Path folder;

    private Path steps = Path.of("");
    private CopyFolder copies = new CopyFolder(Path.of(""));
    private String url = "";

    @BeforeEach
    void runsTheFirstVersion() throws IOException {
        steps = Files.createDirectory(folder.resolve("steps"));
        copies = new CopyFolder(folder.resolve("copies"));
        url = "jdbc:h2:file:" + folder.resolve("house") + ";WRITE_DELAY=0";
        step(1, "create table sentence (words varchar(100))");
        migrate();
    }

    @Test
    void makesNoCopyOfAFreshDatabaseOrWhereNothingChanges() {
        assertThat(copies.all(Instant.MIN)).isEmpty();
        migrate();
        assertThat(copies.all(Instant.MIN)).isEmpty();
    }

    @Test
    void makesACopyBeforeTheTablesChange() throws Exception {
        write("We met.");
        step(2, "alter table sentence add column place integer");
        migrate();

        var copy = copies.all(Instant.MIN).getFirst();
        assertThat(copy.occasion()).isEqualTo(Occasion.UPGRADE);
        original().check(copies.folder().resolve(copy.name()));
        assertThat(read("count(place) + count(*)")).isEqualTo("1");
    }

    @Test
    void leavesTheDataAsItWasWhereAStepFails() throws Exception {
        write("We met.");
        step(2, "update sentence set words = 'spoiled'; alter table sentence drop column words");
        step(3, "alter table sentence add column place integer; insert into nowhere values (1)");

        var failed = catchThrowableOfType(UpgradeFailed.class, this::migrate);

        assertThat(failed.getExitCode()).isEqualTo(UpgradeFailed.EXIT_CODE);
        assertThat(failed).hasMessageContaining("the data is as it was before it");
        assertThat(failed.whatToDo()).startsWith("Start the version that ran before");
        assertThat(copies.all(Instant.MIN))
                .extracting(Copy::occasion)
                .containsExactly(Occasion.FAILED, Occasion.UPGRADE);

        Files.delete(steps.resolve("V2__step.sql"));
        Files.delete(steps.resolve("V3__step.sql"));
        migrate();
        assertThat(read("words")).isEqualTo("We met.");
        write("We meet again.");
        assertThat(read("count(*)")).isEqualTo("2");
    }

    @Test
    void beginsNothingWhereNoCopyCanBeMade() throws Exception {
        write("We met.");
        step(2, "drop table sentence");
        Files.writeString(copies.folder(), "in the way");

        var failed = catchThrowableOfType(UpgradeFailed.class, this::migrate);

        assertThat(failed).hasMessageContaining("was not begun");
        assertThat(read("words")).isEqualTo("We met.");
    }

    private void step(int number, String sql) throws IOException {
        Files.writeString(steps.resolve("V" + number + "__step.sql"), sql);
    }

    private void migrate() {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            var flyway = Flyway.configure()
                    .dataSource(pool)
                    .locations("filesystem:" + steps)
                    .load();
            new Upgrades(original(), copies, Clock.systemUTC()).migrate(flyway);
        }
    }

    private Original original() {
        return Original.at(url, "", "");
    }

    private void write(String words) throws SQLException {
        try (var database = new Shop(url, "", "").open();
                var insert = database.prepareStatement("insert into sentence (words) values (?)")) {
            insert.setString(1, words);
            insert.executeUpdate();
        }
    }

    private String read(String what) throws SQLException {
        try (var database = new Shop(url, "", "").open();
                var answer = database.createStatement().executeQuery("select " + what + " from sentence")) {
            answer.next();
            return answer.getString(1);
        }
    }
}

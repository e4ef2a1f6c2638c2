package org.commonground.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.commonground.shared.Refused;
import org.commonground.window.Postgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same with PostgreSQL, where its tools are installed. */
class CopyingInPostgresTests {

    @TempDir
    Path folder;

    private EmbeddedPostgres server = Postgres.server();
    private Shop shop = new Shop(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
    private Original original = Original.at(shop.url(), shop.user(), shop.password());

    @BeforeAll
    static void hasTheTools() {
        try {
            new ProcessBuilder("pg_dump", "--version").start().destroy();
        } catch (IOException notInstalled) {
            Assumptions.abort("pg_dump is not installed on this machine");
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void opensTheShop() throws SQLException {
        shop.furnish();
    }

    @Test
    void holdsWhatWasStoredBeforeAndComesBack() throws Exception {
        var counted = 0L;
        Path copy;
        try (var writers = shop.new Writers(5)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> writers.stored().stream().allMatch(each -> each > 20));
            var before = writers.stored();
            counted = before.stream().mapToLong(Integer::longValue).sum();
            copy = copy();
            assertThatThrownBy(() -> original.replaceBy(copy, folder)).satisfies(refuses(Refusal.STILL_RUNNING));
        }
        original.check(copy);

        var kept = original.replaceBy(copy, folder);

        assertThat(kept).contains("schema replaced_");
        try (var database = shop.open()) {
            assertThat(Shop.beans(database)).isEqualTo(2L * Shop.JARS * Shop.BEANS);
            assertThat(Shop.number(database, "select count(*) from note")).isGreaterThanOrEqualTo(counted);
            var schema = kept.split(" ")[1];
            assertThat(Shop.number(database, "select count(*) from " + schema + ".note"))
                    .isGreaterThanOrEqualTo(Shop.number(database, "select count(*) from note"));
        }
    }

    @Test
    void isNotCalledGoodWithItsEndCutOffAndChangesNothingThen() throws Exception {
        try (var database = shop.open()) {
            for (int i = 0; i < 200; i++) {
                shop.note(database, 1, i, "words " + i, new byte[] {(byte) i});
            }
        }
        var copy = copy();
        try (var file = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 200);
        }
        assertThatThrownBy(() -> original.replaceBy(copy, folder)).satisfies(refuses(Refusal.NOT_WHOLE));
        try (var database = shop.open()) {
            assertThat(Shop.number(database, "select count(*) from note")).isEqualTo(200);
        }
    }

    @Test
    void takesAllOfAnUpgradeOrNothing() throws Exception {
        var steps = Files.createDirectory(folder.resolve("steps"));
        Files.writeString(steps.resolve("V1__step.sql"), "create table sentence (words varchar(100))");
        migrate(steps);
        Files.writeString(steps.resolve("V2__step.sql"), "alter table sentence rename column words to said");
        Files.writeString(steps.resolve("V3__step.sql"), "insert into nowhere values (1)");

        var failed = catchThrowableOfType(UpgradeFailed.class, () -> migrate(steps));

        assertThat(failed).hasMessageContaining("the data is as it was before it");
        try (var database = shop.open()) {
            assertThat(Shop.number(database, "select count(words) from sentence"))
                    .isZero();
        }
        assertThat(new CopyFolder(folder.resolve("copies")).all(Instant.MIN))
                .extracting(Copy::occasion)
                .containsExactly(Occasion.UPGRADE);
    }

    private void migrate(Path steps) {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(shop.url());
            new Upgrades(original, new CopyFolder(folder.resolve("copies")), Clock.systemUTC())
                    .migrate(Flyway.configure()
                            .dataSource(pool)
                            .locations("filesystem:" + steps)
                            .baselineOnMigrate(true)
                            .baselineVersion("0")
                            .load());
        }
    }

    private Path copy() {
        return new Copying(original, new CopyFolder(folder.resolve("copies")), Clock.systemUTC()).make(Occasion.ASKED);
    }

    private static Consumer<Throwable> refuses(Refusal reason) {
        return thrown -> assertThat(((Refused) thrown).reason()).isEqualTo(reason);
    }
}

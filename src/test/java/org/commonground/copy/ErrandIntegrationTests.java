package org.commonground.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commonground.draft.wire.RealServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked for on the command line, while the product runs in a process of its own and once it does not. */
class ErrandIntegrationTests {

    @TempDir
    Path data;

    private final List<String> said = new ArrayList<>();
    private Shop database = new Shop("", "", "");
    private CopyFolder copies = new CopyFolder(Path.of(""));

    @BeforeEach
    void findsTheData() {
        database = new Shop("jdbc:h2:file:" + data.resolve("commonground"), "", "");
        copies = new CopyFolder(data.resolve("copies"));
    }

    @Test
    void copiesFromARunningProgramAndPutsBackOnceItIsStopped() throws Exception {
        assertThat(errand().copy()).isEqualTo(Errand.REFUSED);
        assertThat(said).containsExactly(Sayings.of(Refusal.NOT_FOR_THIS));
        assertThat(data).isEmptyDirectory();

        Path copy;
        try (var server = RealServer.start(data)) {
            assertThat(errand().copy()).isEqualTo(Errand.DONE);
            copy = copies.folder().resolve(copies.all(Instant.MIN).getFirst().name());
            assertThat(said).last().asString().endsWith(copy.toString());

            assertThat(errand().restore(copy)).isEqualTo(Errand.REFUSED);
            assertThat(said).last().isEqualTo(Sayings.of(Refusal.STILL_RUNNING));
            assertThat(Files.readString(data.resolve("server.log")))
                    .containsSubsequence(
                            "Common Ground is starting",
                            "Reading the program",
                            "Opening the data: jdbc:h2:file:",
                            "Making the tables",
                            "The data is open",
                            "Common Ground is ready at http://localhost:" + server.port());
        }

        write("insert into purge_seen values (random_uuid(), current_timestamp)");
        write("delete from \"flyway_schema_history\"");
        assertThat(errand().restore(copies.folder().resolve("none.mv.db"))).isEqualTo(Errand.REFUSED);
        assertThat(said).last().isEqualTo(Sayings.of(Refusal.UNKNOWN));

        assertThat(errand().restore(copy)).isEqualTo(Errand.DONE);

        assertThat(said).anyMatch(words -> words.contains("purge them again"));
        try (var opened = database.open()) {
            assertThat(Shop.number(opened, "select count(*) from \"flyway_schema_history\""))
                    .isPositive();
            assertThat(Shop.number(opened, "select count(*) from purge_seen")).isZero();
        }
        assertThat(copies.all(Instant.MIN))
                .extracting(Copy::occasion)
                .containsExactly(Occasion.REPLACED, Occasion.ASKED);
    }

    private void write(String sql) throws SQLException {
        try (var opened = database.open();
                var statement = opened.createStatement()) {
            statement.execute(sql);
        }
    }

    private Errand errand() {
        return new Errand(Original.at(database.url(), database.user(), database.password()), copies, said::add);
    }
}

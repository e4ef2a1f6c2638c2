package org.commonground.draft;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.JdbcTemplate;

class StoringInPostgresTests extends StoringContract {

    private static @Nullable EmbeddedPostgres server;

    /** PostgreSQL does not run as root; as root it is started in a name space of its own, which not every machine allows. */
    @BeforeAll
    static void start() {
        try {
            server = EmbeddedPostgres.start();
        } catch (IOException | IllegalStateException cannot) {
            Assumptions.abort("PostgreSQL does not start on this machine: " + cannot);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Override
    DataSource database() {
        EmbeddedPostgres running = Objects.requireNonNull(server);
        String name = "room_" + UUID.randomUUID().toString().replace("-", "");
        new JdbcTemplate(running.getPostgresDatabase()).execute("create database " + name);
        return running.getDatabase("postgres", name);
    }
}

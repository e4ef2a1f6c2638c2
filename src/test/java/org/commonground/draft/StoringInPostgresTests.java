package org.commonground.draft;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.commonground.window.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.JdbcTemplate;

class StoringInPostgresTests extends StoringContract {

    private static @Nullable EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        server = Postgres.server();
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

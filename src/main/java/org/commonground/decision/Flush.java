package org.commonground.decision;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Has what was committed on the disk. PostgreSQL has done that before it says that something is committed; H2 does it when asked. */
@Component
class Flush {

    private final JdbcTemplate database;

    Flush(JdbcTemplate database) {
        this.database = database;
    }

    void commitsToDisk() {
        database.execute((ConnectionCallback<Boolean>) Flush::flush);
    }

    private static boolean flush(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
            return false;
        }
        try (var statement = connection.createStatement()) {
            return statement.execute("checkpoint sync");
        }
    }
}
